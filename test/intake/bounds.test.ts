import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBackup } from "../../src/intake/backup/readBackup.ts";
import { readCodebook } from "../../src/intake/codebooks/readCodebook.ts";
import { readDocument } from "../../src/sources/documents/readDocument.ts";
import { ProjectArchive } from "../../src/sources/projects/ProjectArchive.ts";
import { openTable } from "../../src/sources/tables/files/openTable.ts";
import { workbookOf } from "../support/tables/workbookOf.ts";

const folder = mkdtempSync(path.join(tmpdir(), "concordance-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);
const isLong = process.env["TEST_LONG"] !== undefined;

const readers: [what: string, name: string, read: (file: string) => Promise<unknown>][] = [
  ["a document", "paper.pdf", readDocument],
  ["a table", "coding.csv", (file) => openTable(file, {})],
  ["a workbook", "coding.xlsx", (file) => openTable(file, {})],
  ["a project", "coding.qdpx", (file) => ProjectArchive.open(file)],
  ["a codebook", "codebook.ttl", (file) => readCodebook(file, "rights", undefined)],
  ["a backup", "graph.backup", readBackup],
];

describe("where a file was wanted,", () => {
  it.runIf(process.platform !== "win32").each(readers)("a pipe is not waited for: %s", async (_what, name, read) => {
    const pipe = at(`pipe-${name}`);
    execFileSync("mkfifo", [pipe]);
    await expect(read(pipe)).rejects.toThrow("is a pipe or a device where a file was wanted; save it as a file");
  });

  // A file with a hole takes no room on the disk.
  it.each(readers)("one of 2 GB ends with a sentence, and not in memory: %s", async (_what, name, read) => {
    const file = at(`large-${name}`);
    writeFileSync(file, name.endsWith("pdf") ? "%PDF-1.7\n" : "");
    truncateSync(file, 2 ** 31);
    const [began, before] = [performance.now(), process.memoryUsage.rss()];
    await expect(read(file)).rejects.toThrow(/ 2048 MB|more than 100 MB|zero bytes|damaged|is not whole/);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 2 ** 20);
  });
});

it("200,000 merged ranges end with a sentence", async () => {
  const merges = Array.from({ length: 200_000 }, (_unused, row) => `A${row + 1}:B${row + 1}`);
  writeFileSync(at("merged.xlsx"), workbookOf([["contribution"]], { merges }));
  const table = openTable(at("merged.xlsx"), {});
  await expect(table).rejects.toThrow("merges more than 50000 ranges; part them, or save it as CSV");
});

it.runIf(isLong)(
  "shared strings beyond all measure end with a sentence within a minute, where reading stops and not at their end",
  { timeout: 120_000 },
  async () => {
    const words = Array.from({ length: 10_000 }, (_unused, n) => `${n * 7_919} of ${n}`).join(" ");
    const strings = `<si><t>${words}</t></si>`.repeat(Math.ceil(400_000_000 / words.length));
    writeFileSync(at("strings.xlsx"), workbookOf([["contribution"]], { strings }));
    const began = performance.now();
    await expect(openTable(at("strings.xlsx"), {})).rejects.toThrow(
      "have more than 200000000 characters in all; save the sheet as CSV",
    );
    expect(performance.now() - began).toBeLessThan(60_000);
  },
);
