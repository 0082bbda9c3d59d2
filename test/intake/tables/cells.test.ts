import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/cli/importReport.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, oneEngine } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { workbookOf } from "../../support/tables/workbookOf.ts";

const header = "contribution,contributor,kind,Privacy,Access";
const graph = await emptyGraph("embedded");

/** The report on a table in which one cell says `cell` of privacy. */
async function saying(cell: string, mapping = "{}", at: Graph = graph) {
  const rows = `${header}\nOur view,Acme,BUSINESS,"${cell}",§ 9`;
  return importTable(at, fileWith(rows), { scheme: "rights", mapping: fileWith(mapping, "mapping.yaml") });
}

async function locatorsOf(at: Graph): Promise<string[]> {
  const content = await contentOf(at);
  return content.flatMap((line) => /"locator":"([^"]*)"/.exec(line)?.[1] ?? []).sort();
}

const words = "`cells`: found, notFound or notRead";

describe.each(oneEngine)("a cell of a wide table on %s", (engine) => {
  it.each([
    ["1", ["document", "§ 9"]],
    ["1.0", ["document", "§ 9"]],
    ["X", ["document", "§ 9"]],
    ["Yes", ["document", "§ 9"]],
    ["TRUE", ["document", "§ 9"]],
    ["0", ["§ 9"]],
    ["0.0", ["§ 9"]],
    ["No", ["§ 9"]],
    ["FALSE", ["§ 9"]],
    ["7", ["7", "§ 9"]],
    ["no;", ["§ 9"]],
    ["1; 3", ["1", "3", "§ 9"]],
  ])("with %s gives the locators %j", async (cell, locators) => {
    const fresh = await emptyGraph(engine);
    expect((await saying(cell, "{}", fresh)).refusals).toEqual([]);
    expect(await locatorsOf(fresh)).toEqual(locators);
    await fresh.close();
  });
});

describe("a word that nobody can read for sure", () => {
  it.each(["-", "?", "n/a", "NA", "none", "Not found", "not read", "#N/A", "#REF!"])("is refused: %s", async (cell) => {
    const { refusals, refused } = await saying(cell);
    expect(refused).toBe(1);
    expect(refusals[0]).toEqual({ row: 2, column: 4, value: cell, reason: expect.stringContaining(words) });
  });

  it("is refused in a transposed table, in its own cell", async () => {
    const rows = "contribution,A,B\ncontributor,Acme,Acme\nkind,BUSINESS,BUSINESS\nP,1,none";
    const { refusals } = await importTable(graph, fileWith(rows), { scheme: "rights" });
    expect(refusals).toMatchObject([{ row: 4, column: 3, value: "none" }]);
  });

  it("is refused among places, and so is a cell without any", async () => {
    expect((await saying("n/a;")).refusals[0]?.reason).toContain(words);
    expect((await saying("; ;")).refusals[0]?.reason).toMatch(/nothing but what stands between places/);
    expect((await saying("p. 1; no")).refusals[0]?.reason).toMatch(/has "no" among its places/);
  });

  it("means what a mapping says, which stands instead of what words mean by themselves", async () => {
    const mapping = 'cells: { found: [n/a, "0"], notFound: ["-"], notRead: ["?", "#N/A"] }';
    const fresh = async (cell: string) => {
      const at = await emptyGraph("embedded");
      const { refused } = await saying(cell, mapping, at);
      return {
        refused,
        locators: await locatorsOf(at),
        notFound: (await contentOf(at)).join().includes('"extent":"FULL"'),
      };
    };
    expect(await fresh("N/A")).toEqual({ refused: 0, locators: ["document", "§ 9"], notFound: true });
    expect(await fresh("0")).toEqual({ refused: 0, locators: ["document", "§ 9"], notFound: true });
    expect(await fresh("-")).toEqual({ refused: 0, locators: ["§ 9"], notFound: true });
    expect(await fresh("?")).toEqual({ refused: 0, locators: ["§ 9"], notFound: false });
    expect(await fresh("#N/A")).toEqual({ refused: 0, locators: ["§ 9"], notFound: false });
    expect(await fresh("yes")).toMatchObject({ refused: 1 });
    expect(await fresh("no")).toMatchObject({ refused: 1 });
    await expect(saying("1", "cells: { found: [ja], notFound: [Ja] }")).rejects.toThrow(
      'The mapping names "Ja" under cells.found and under cells.notFound; keep one.',
    );
  });
});

describe("values of a workbook", () => {
  const sheet = (cell: Parameters<typeof workbookOf>[0][number][number]) =>
    fileWith(workbookOf([header.split(","), ["Our view", "Acme", "BUSINESS", cell, "§ 9"]]), "coding.xlsx");

  it("FALSE says not found, an error is refused, and a calculated cell says what was computed last", async () => {
    const at = await emptyGraph("embedded");
    expect(await importTable(at, sheet({ typed: "b", value: "0" }), { scheme: "rights" })).toMatchObject({
      refused: 0,
      codings: 1,
    });
    const error = await importTable(at, sheet({ typed: "e", value: "#DIV/0!" }), { scheme: "rights" });
    expect(error.refusals[0]).toMatchObject({ row: 2, column: 4, value: "#DIV/0!" });
    const fresh = await emptyGraph("embedded");
    const formula = await importTable(fresh, sheet({ formula: "IF(1=2;4;0)" }), { scheme: "rights" });
    expect(formula).toMatchObject({ refused: 0, formulas: 0 });
    expect(await locatorsOf(fresh)).toEqual(["4", "§ 9"]);
  });
});

it("a bare number is a place, and the report says how many there are, which may be counts", async () => {
  const rows = `${header}\nA,Acme,BUSINESS,1,12\nB,Acme,BUSINESS,3,§ 4`;
  const report = await importTable(await emptyGraph("embedded"), fileWith(rows), { scheme: "rights" });
  expect(report.numbers).toEqual({ count: 2, first: { row: 2, column: 5, value: "12" } });
  expect(importReport(report)).toContain('bare numbers taken as places: 2, the first "12" in row 2, column E');
});

it("in a long table a locator stands for itself, and a row without one is a coding of the document", async () => {
  const at = await emptyGraph("embedded");
  const rows = ["0", "1", "2", "no", "?", "=1+3", ""].map((locator) => `A,Acme,BUSINESS,Privacy,${locator}`);
  const file = fileWith(["contribution,contributor,kind,principle,locator", ...rows].join("\n"));
  const report = await importTable(at, file, { scheme: "rights", extent: "PARTIAL" });
  expect(report).toMatchObject({ refused: 0, codings: 7, formulas: 1, numbers: { count: 0 } });
  expect(await locatorsOf(at)).toEqual(["0", "1", "2", "=1+3", "?", "document", "no"]);
});
