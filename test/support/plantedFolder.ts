import { cpSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { buildOnce } from "./neo4j/buildOnce.ts";
import { freshFolder, runProgram } from "./program.ts";

let made: Promise<string> | undefined;

/**
 * A data directory of the test's own with the product's seeds, as the program left it: planted once a run, then copied. A program that is
 * started over `:memory:` plants anew, which takes it four times as long as all the rest.
 */
export async function plantedFolder(data = path.join(freshFolder(), "data")): Promise<string> {
  made ??= buildOnce(path.join(inject("runFolder"), "planted"), plant);
  cpSync(await made, data, { recursive: true });
  return data;
}

/** The settings of a program over such a directory. */
export async function plantedSettings(): Promise<{ CONCORDANCE_DATA: string; LOG_LEVEL: string }> {
  return { CONCORDANCE_DATA: await plantedFolder(), LOG_LEVEL: "silent" };
}

/** A question leaves the snapshot too. */
async function plant(data: string): Promise<void> {
  const settings = { CONCORDANCE_DATA: data, LOG_LEVEL: "silent" };
  const { code, stderr } = await runProgram(["ask", "-"], {
    settings,
    input: "{ contributions(first: 1) { totalCount } }",
  });
  if (code !== 0) throw new Error(`the seeds could not be planted: ${stderr}`);
}
