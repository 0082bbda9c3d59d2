import { describe, expect, it } from "vitest";
import { importReport } from "../../src/cli/importReport.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { commandHere } from "../support/commandHere.ts";
import { emptyGraph, imageOfSeeds } from "../support/engines.ts";
import { plantedSettings } from "../support/plantedFolder.ts";
import { plant } from "../support/planting.ts";
import { CodingTable, csvOf } from "../support/tables/CodingTable.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const run = async (...argv: string[]) => commandHere(["import", ...argv], { settings: await plantedSettings() });

describe("concordance import", () => {
  it("tells how the table was read and what it did, on stdout alone", async () => {
    const file = fileWith(csvOf(CodingTable.drawn(1).wide(), ";"));
    const { code, stdout, stderr } = await run(file, "--scheme", "rights", "--process", "netmundial-2014");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "UTF-8, separated by semicolons; a row for each document: 30 documents, 42 principles, 487 codings",
      "principles, all new:",
      `  Group 1: ${[1, 2, 3, 4, 5, 6, 7].map((n) => `Principle No. ${n}`).join(", ")}`,
    ]);
    expect(lines.slice(8, 11)).toEqual([
      "titles that several documents have, which stay apart: 1",
      '  "Charter of rights": netmundial-2014/assembly-1/charter-of-rights, netmundial-2014/assembly-2/charter-of-rights',
      "codings: created 487, updated 0, removed 0, unchanged 0",
    ]);
  });

  it("tells in a dry run what pruning would remove, and that it did not", async () => {
    const graph = await emptyGraph("embedded");
    const header = "contribution,contributor,kind,P\n";
    const options = { scheme: "rights", source: "S" };
    await importTable(graph, fileWith(`${header}A,Acme,BUSINESS,1\nB,Acme,BUSINESS,1`), options);
    const less = fileWith(`${header}A,Acme,BUSINESS,1`);
    const dry = await importTable(graph, less, { ...options, prune: true, dryRun: true });
    expect(importReport(dry)).toContain("left the table: 1. They would be removed:\n  contribution:rights/acme/b");
    const done = await importTable(graph, less, { ...options, prune: true });
    expect(importReport(done)).toContain("left the table: 1. They were removed:");
  });

  it("ends with 1 and names row, column and value of what it refuses", async () => {
    const file = fileWith("contribution,contributor,kind,date,Openness\nOur view,Acme,BUSINESS,2014-13,§ 1\n");
    const { code, stdout } = await run(file, "--scheme", "rights");
    expect(code).toBe(1);
    expect(stdout).toContain('refused 1; nothing was written:\n  row 2, column D: "2014-13" is not a date that exists');
  });

  it("ends with 1 and a sentence where the file is no table, with 2 where the scheme is not named", async () => {
    const file = fileWith("");
    expect(await run(file, "--scheme", "rights")).toEqual({
      code: 1,
      signal: null,
      stdout: "",
      stderr: `${file} is empty. Give a table with headings.\n`,
    });
    expect(await run(file)).toMatchObject({ code: 2, stderr: expect.stringContaining("--scheme <key>") });
  });

  it("shows in its help a long and a wide table that it takes", async () => {
    const { code, stdout } = await run("--help");
    expect(code).toBe(0);
    const lines = stdout.split("\n").map((line) => line.trim());
    const from = (start: string) => lines.findIndex((line) => line.startsWith(start));
    for (const [start, rows] of [
      ["contribution,contributor,kind,date,principle", 2],
      [",,,,Rights", 3],
    ] as const) {
      const table = fileWith(lines.slice(from(start), from(start) + rows).join("\n"));
      const graph = await emptyGraph("embedded");
      await plant(graph, (await imageOfSeeds()).model);
      const report = await importTable(graph, table, { scheme: "rights", dryRun: true, extent: "FULL" });
      expect(report).toMatchObject({ refused: 0, documents: 1 });
      expect(importReport(report)).toContain("dry run: nothing was written");
    }
  });
});
