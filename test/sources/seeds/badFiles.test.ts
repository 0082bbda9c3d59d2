import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openTable } from "../../../src/sources/tables/files/openTable.ts";
import { MappingRecord } from "../../../src/sources/tables/mapping/MappingRecord.ts";
import { readDocument } from "../../../src/sources/documents/readDocument.ts";
import { readBytes } from "../../../src/sources/seeds/readBytes.ts";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

it.each([
  ["behind ---", "---\nsources: {}\n"],
  ["behind the end of the first", "...\n---\nsources: {}\n"],
])("a second document of a seed file is refused with its line, %s", async (_where, second) => {
  const directory = await seedDirectory();
  appendFileSync(path.join(directory, "processes.yaml"), second);
  await expect(readSeeds([directory])).rejects.toThrow(
    /processes\.yaml:\d+: begins a second document here, behind ---; a file holds one, put both together/,
  );
  rmSync(directory, { recursive: true });
});

it("a mark of the beginning or the end of the only document is none of a second one", async () => {
  const directory = await seedDirectory();
  appendFileSync(path.join(directory, "processes.yaml"), "...\n");
  expect((await readSeeds([directory])).processes).toHaveLength(1);
  rmSync(directory, { recursive: true });
});

it("an empty seed file says that it is empty", async () => {
  const directory = await seedDirectory();
  writeFileSync(path.join(directory, "processes.yaml"), "");
  await expect(readSeeds([directory])).rejects.toThrow(/processes\.yaml:1: is empty; write its records/);
  rmSync(directory, { recursive: true });
});

it("a pipe is refused at once as table, document and seed file: nobody may ever write into it", async () => {
  const directory = await seedDirectory();
  const pipe = path.join(directory, "processes.yaml");
  rmSync(pipe);
  execFileSync("mkfifo", [pipe]);
  const sentence = /is a pipe or a device where a file was wanted; save it as a file/;
  await expect(readSeeds([directory])).rejects.toThrow(sentence);
  await expect(readDocument(pipe)).rejects.toThrow(sentence);
  await expect(openTable(pipe, new MappingRecord())).rejects.toThrow(sentence);
  rmSync(directory, { recursive: true });
});

it("a file that grows while it is read is refused: half of it would be taken for all", async () => {
  const file = fileWith(Buffer.alloc(50_000_000, "a"), "growing.txt");
  const growing = setInterval(() => appendFileSync(file, "a"), 1);
  try {
    expect(await readBytes(file)).toEqual({ problem: expect.stringMatching(/^changes while it is read/) });
  } finally {
    clearInterval(growing);
  }
  expect(await readBytes(file)).toHaveProperty("length");
  rmSync(file);
});
