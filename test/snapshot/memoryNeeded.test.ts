import { closeSync, ftruncateSync, openSync, rmSync } from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepKnownAnswers } from "../../src/graph/knownAnswers.ts";
import { openServed } from "../../src/openGraph.ts";
import { readSettings } from "../../src/settings.ts";
import { freshFolder } from "../support/program.ts";

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of that size that takes no room. */
function hollow(name: string, megabytes: number): void {
  const file = openSync(path.join(folder, name), "w");
  ftruncateSync(file, megabytes * 1e6);
  closeSync(file);
}

const served = (memory: string) =>
  openServed(readSettings({ CONCORDANCE_DATA: folder, CONCORDANCE_MAX_MEMORY: memory, LOG_LEVEL: "silent" }));

it("a server refuses a graph whose snapshot needs more memory than it may take, and says how much", async () => {
  hollow("graph.grafeo", 1_000);
  await expect(served("5399")).rejects.toThrow(
    `Building the snapshot of ${folder} takes about 5400 MB of memory, and CONCORDANCE_MAX_MEMORY allows 5399 MB.`,
  );
  hollow("snapshot-0123456789abcdef.bin", 300);
  // As after a write without a server: the snapshot may be of other data.
  await expect(served("5399")).rejects.toThrow("5400 MB");
  keepKnownAnswers(folder, []);
  await expect(served("399")).rejects.toThrow("Reading the snapshot");
  for (const memory of ["400", "off"]) await (await served(memory)).graph.close();
});

it("a percentage is of the memory that there is", () => {
  const { maxMemoryMb } = readSettings({ CONCORDANCE_MAX_MEMORY: "50%" });
  expect(maxMemoryMb).toBeGreaterThan(0);
  expect(maxMemoryMb).toBeLessThanOrEqual(totalmem() / 2e6);
  expect(readSettings({ CONCORDANCE_MAX_MEMORY: "off" }).maxMemoryMb).toBeUndefined();
  expect(() => readSettings({ CONCORDANCE_MAX_MEMORY: "1GB" })).toThrow("CONCORDANCE_MAX_MEMORY");
});
