import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { IngestOptions } from "../../../src/sources/documents/IngestOptions.ts";
import { ingest } from "../../../src/intake/documents/ingest.ts";
import { submissionTo } from "../../../src/intake/documents/submissionTo.ts";
import { textReaderOf } from "../../../src/intake/documents/textReaderOf.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { plantedGraph } from "../../support/engines.ts";

export const paper = path.join(productSeeds, "contributions/2016-wgec-canada/text.txt");
export const canada = readFileSync(paper, "utf8");
const folders: string[] = [];
let reader: ReturnType<typeof textReaderOf> | undefined;

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "ingest-"));
  folders.push(folder);
  return folder;
}

/** To be called in each test file. */
export function removeFolders(): void {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
}

/** Canada's paper as if Norway had submitted it. */
export async function ingested(out: string, file = paper, more: Partial<IngestOptions> = {}) {
  const graph = await plantedGraph("embedded");
  const options = { contributor: "norway", process: "wgec-2016", out, ...more };
  // The graph stays as it is, so one reader does for all: to make its rules ready takes longer than to read.
  const report = await ingest(
    file,
    options,
    await submissionTo(graph, options),
    await (reader ??= textReaderOf(graph)),
  );
  return { ...report, evidence: path.join(report.folder, "evidence.yaml") };
}

export function fileWith(text: string | Uint8Array): string {
  const file = path.join(newFolder(), "paper.txt");
  writeFileSync(file, text);
  return file;
}

export function edit(file: string, change: (text: string) => string): string {
  const text = change(readFileSync(file, "utf8"));
  writeFileSync(file, text);
  return text;
}

export async function norwayIn(out: string) {
  const seeds = await readSeeds([productSeeds, out]);
  return seeds.contributions.find(({ key }) => key === "wgec-2016/norway")!;
}
