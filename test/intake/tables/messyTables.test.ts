import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { importReport } from "../../../src/cli/importReport.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { emptyGraph, imageOfSeeds } from "../../support/engines.ts";
import { plant } from "../../support/planting.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { workbookOf } from "../../support/tables/workbookOf.ts";

const folder = path.join(import.meta.dirname, "../../cases/tables");
const header = "contribution,contributor,kind,date,principle,locator,stance";

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
});

/** A dry run over the shipped seeds, and what a person reads of it. */
async function tried(file: string, mapping = "{}", more: Partial<ImportOptions> = {}) {
  const options = { scheme: "messy", dryRun: true, mapping: fileWith(mapping, "mapping.yaml"), ...more };
  const report = await importTable(graph, file, options);
  return { report, lines: importReport(report).split("\n") };
}

const messy = path.join(folder, "messy/long_messy.csv");
const asked = `
ignore: [Coder, Remarques]
kinds: { STATE: [Government], CIVIL_SOCIETY: [NGO], INTERGOVERNMENTAL_ORGANIZATION: [IGO] }
`;
const headings = (principle: string) =>
  `headings: { contribution: Document title, contributor: Actor, kind: Sector, principle: ${principle}, stance: Position }\n`;

describe("a table as two coders keep it", () => {
  it("is refused on one screen that names all that must be said, causes first", async () => {
    const { report, lines } = await tried(messy, headings("Principle") + asked);
    expect(lines.length).toBeLessThan(40);
    const refused = lines.slice(lines.findIndex((line) => line.startsWith("refused"))).join("\n");
    expect(refused).toContain(
      '"Principle" is not a heading of the table, and the mapping names it (headings.principle)',
    );
    expect(refused).toContain("`--extent full` if each document was read for every principle");
    expect(refused).toMatch(/1086 rows, first row 3, column G: "supports" is none of AFFIRMS/);
    expect(refused).toMatch(/123 rows, first row 2, column G: "conditional" is none of/);
    expect(refused).toMatch(/"08\/03\/2014" is not a date that exists; .*`dateFormat: dd\/mm\/yyyy`/);
    expect(refused.indexOf("headings.principle")).toBeLessThan(refused.indexOf("supports"));
    expect(report.shape).toBe("long");
  });

  it("is imported at the second attempt, with what it writes in two ways said", async () => {
    const mapping =
      headings("Principle (label)") +
      `${asked}stances: { AFFIRMS: [supports], QUALIFIES: [conditional] }\ndateFormat: dd/mm/yyyy\nextent: PARTIAL\n` +
      "principles: { Transparency: [Transparence] }\n";
    const { report, lines } = await tried(messy, mapping);
    expect(report.refusals).toEqual([]);
    expect(report).toMatchObject({ documents: 40, codings: 1209, repeated: 46, extent: "PARTIAL" });
    expect(lines[0]).toContain("Windows-1252, separated by semicolons");
    expect(lines.find((line) => line.startsWith("principles written in several ways"))).toBe(
      'principles written in several ways, taken as one: "Openness" = "openness"; "Transparency" = "Transparence"',
    );
    expect(lines).toContain("codings that repeat another one, place and stance included, and are kept: 46");
    expect(report.newContributors.map(({ name }) => name)).not.toContain("Deutschland");
  });

  it("that says nothing of its extent is refused with both choices, and keeps the one that was made", async () => {
    const file = path.join(folder, "messy/long_AB.csv");
    const { report } = await tried(file);
    expect(report.refusals[0]?.reason).toMatch(/`--extent full`.*`--extent partial`/s);
    const own = await emptyGraph("embedded");
    await plant(own, (await imageOfSeeds()).model);
    const first = await importTable(own, file, { scheme: "kept", extent: "FULL" });
    expect(first.refusals).toEqual([]);
    const again = await importTable(own, file, { scheme: "kept" });
    expect(again).toMatchObject({ extent: "FULL", dataVersion: first.dataVersion, things: { updated: 0 } });
  });
});

describe("a cell of a workbook", () => {
  const rows = (cell: Parameters<typeof workbookOf>[0][0][0]) =>
    fileWith(
      workbookOf([
        ["contribution", "contributor", "kind", "Privacy", "Access"],
        ["Our view", "Acme", "BUSINESS", cell, "1"],
      ]),
      "coding.xlsx",
    );

  it("that was calculated says what was calculated: 0 is not found", async () => {
    const { report } = await tried(path.join(folder, "02-formula-cached-zero.xlsx"));
    expect(report).toMatchObject({ refused: 0, formulas: 0 });
  });

  it("with an escaped carriage return says a line end, and steers no terminal", async () => {
    const { report, lines } = await tried(rows("article 3_x000D_"));
    expect(report.refused).toBe(0);
    expect(lines.join("\n")).not.toMatch(/x000D/);
    const odd = await tried(fileWith(`${header}\nA,\u202Eevil\u0007,BUSINESS,20x4,P,1,AFFIRMS`), "extent: FULL");
    for (const mark of ["\u0007", "\u202E"]) expect(odd.lines.join("")).not.toContain(mark);
  });
});

it("a text of an old Mac is read as such, and one that may be of either is called doubtful", async () => {
  const { report } = await tried(path.join(folder, "18-macroman.csv"), "extent: FULL");
  expect(report.form).toBe("Mac Roman, separated by commas");
  const french = Buffer.from(`${header}\nAvis du pr\x8esident,Acme,BUSINESS,2014,Openness,p. 1,AFFIRMS`, "latin1");
  expect((await tried(fileWith(french), "extent: FULL")).report.form).toContain("Mac Roman, ");
  const czech = Buffer.from(`${header}\nNa\x9aa vize,Acme,BUSINESS,2014,Openness,p. 1,AFFIRMS`, "latin1");
  expect((await tried(fileWith(czech), "extent: FULL")).report.form).toContain("or Mac Roman");
});

describe("a state", () => {
  it("is known by all of its names, and no other place is taken for one", async () => {
    const { report } = await tried(path.join(folder, "13-names.csv"), "extent: FULL");
    const refused = report.refusals.map(({ value }) => value);
    expect(refused).toEqual(["Palestine", "Taiwan", "Kosovo", "Sweeden", "Hong Kong", "European Union", "Macau"]);
    expect(report.refusals.find(({ value }) => value === "Sweeden")?.reason).toContain('did you mean "Sweden"');
    expect(report.newContributors).toEqual([]);
  });

  it.each([
    ["Republic of China", undefined],
    ["République française", undefined],
    ["Deutschland", "germany"],
    ["Kingdom of Norway", "norway"],
    ["Соединенные Штаты", "united-states"],
    ["LAO PEOPLE'S DEMOCRATIC REPUBLIC", "lao-pdr"],
    ["is", undefined],
  ])("called %s is %s", async (name, key) => {
    const text = `${header}\nDoc,"${name}",STATE,2014,Openness,,AFFIRMS`;
    const { report } = await tried(fileWith(text), "extent: FULL");
    expect(report.refused).toBe(key === undefined ? 1 : 0);
    expect(report.knownContributors).toBe(key === undefined ? 0 : 1);
  });
});

it("a sheet with more merged ranges than any table has is refused before its rows are read", async () => {
  const merges = Array.from({ length: 60_000 }, (_, n) => `A${n + 10}:B${n + 10}`);
  const file = fileWith(workbookOf([["contribution", "P"]], { merges }), "merged.xlsx");
  await expect(tried(file)).rejects.toThrow("merges more than 50000 ranges");
});

it("the cases are those that were found in use", () => {
  expect(readFileSync(messy).length).toBeGreaterThan(100_000);
});
