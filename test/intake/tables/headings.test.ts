import { describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { emptyGraph } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { workbookOf } from "../../support/tables/workbookOf.ts";

const graph = await emptyGraph("embedded");

/** Long tables must say it; of wide ones their cells do. */
const extent = "PARTIAL" as const;

function dryRun(text: string | Uint8Array, mapping = "{}", name = "coding.csv") {
  const options = { scheme: "rights", dryRun: true, extent, mapping: fileWith(mapping, "mapping.yaml") };
  return importTable(graph, fileWith(text, name), options);
}

async function principlesOf(text: string, mapping?: string) {
  const { shape, principleNames, refusals } = await dryRun(text, mapping);
  expect(refusals).toEqual([]);
  return [shape, ...principleNames.map(({ group, label }) => (group === "" ? label : `${group}: ${label}`))];
}

describe("a column without a heading", () => {
  it("is refused once, with its first filled cell", async () => {
    const { refusals, refused } = await dryRun(
      "contribution,contributor,,P\nA,Canada,,1\nB,Canada,§ 3,1\nC,Canada,§ 4,1",
    );
    expect(refusals[0]).toEqual({
      row: 3,
      column: 3,
      value: "§ 3",
      reason: expect.stringMatching(/column C, which has no heading; give it one, and name that under `ignore`/),
    });
    expect(refusals.filter(({ value }) => value.startsWith("§"))).toHaveLength(1);
    expect(refused).toBe(refusals.reduce((sum, { times = 1 }) => sum + times, 0));
  });

  it("is left alone where nothing stands in it", async () => {
    const { refusals } = await dryRun("contribution,contributor,kind,,P\nA,Acme,BUSINESS,,1");
    expect(refusals).toEqual([]);
  });

  it("of a transposed table is a row, and is refused at its first filled cell", async () => {
    const { refusals } = await dryRun("contribution,A,B\ncontributor,Acme,Acme\nkind,PERSON,PERSON\nP,1,1\n,,§ 2");
    expect(refusals).toEqual([{ row: 5, column: 3, value: "§ 2", reason: "stands in a row without a heading" }]);
  });
});

describe("the words Principle, Stance, Group and Locator", () => {
  it("are principles of a wide and of a transposed table", async () => {
    const wide = "contribution,contributor,kind,Principle,Stance,Group,P\nA,Acme,BUSINESS,1,1,1,1";
    expect(await principlesOf(wide, "shape: wide")).toEqual(["wide", "Principle", "Stance", "Group", "P"]);
    const other = "contribution,contributor,kind,Group,Locator,Principle of law\nA,Acme,BUSINESS,1,1,1";
    expect(await principlesOf(other)).toEqual(["wide", "Group", "Locator", "Principle of law"]);
    const transposed = "contribution,A\ncontributor,Acme\nkind,PERSON\nStance,1\nPrinciple,1";
    expect(await principlesOf(transposed)).toEqual(["transposed", "Stance", "Principle"]);
  });

  it("make no long table of one that has other principles, unless a locator or a stance stands beside", async () => {
    const wide = "contribution,contributor,kind,Principle,P\nA,Acme,BUSINESS,1,1";
    expect(await principlesOf(wide)).toEqual(["wide", "Principle", "P"]);
    const long = "contribution,contributor,kind,Principle,Locator\nA,Acme,BUSINESS,P,§ 1";
    expect(await principlesOf(long)).toEqual(["long", "P"]);
    const { refusals } = await dryRun("contribution,contributor,kind,Principle\nA,Acme,BUSINESS,P");
    expect(refusals[0]).toMatchObject({
      row: 1,
      value: "locator",
      reason: "is missing among the headings; add the column",
    });
  });
});

it("a misspelt locator makes no wide table of a long one, nor is a misspelt title passed over", async () => {
  const { shape, refusals } = await dryRun("contribution,contributor,kind,principle,locater\nA,Acme,PERSON,P,1");
  expect(shape).toBe("long");
  expect(refusals[0]).toMatchObject({ row: 1, column: 5, reason: expect.stringContaining('did you mean "locator"') });
  const asked = dryRun("Document,contributor,P\nA,Acme,1", "headings: { contribution: Documnet }");
  await expect(asked).rejects.toThrow(
    'no heading "Documnet" in its first 10 rows; did you mean "Document"?; it was read as',
  );
});

describe("a heading that the mapping names and the table has not", () => {
  const wide = "contribution,Author,Sector,Remarks,P\nA,Acme,BUSINESS,fine,1";

  it("is refused, with the one that is meant", async () => {
    const { refusals } = await dryRun(wide, "headings: { contributor: Autor, kind: Sector }\nignore: [Remark, Rest]");
    expect(refusals.slice(0, 3)).toEqual([
      { row: 1, column: 0, value: "Autor", reason: expect.stringMatching(/\(headings\.contributor\).*mean "Author"/) },
      { row: 1, column: 0, value: "Remark", reason: expect.stringMatching(/\(ignore\).*mean "Remarks"/) },
      { row: 1, column: 0, value: "Rest", reason: expect.stringMatching(/\(ignore\)/) },
    ]);
  });

  it("is refused in a transposed table too, and where it belongs to another shape", async () => {
    const { refusals } = await dryRun(
      "contribution,A\ncontributor,Acme\nkind,PERSON\nRemarks,\nP,1",
      "ignore: [Remark]",
    );
    expect(refusals).toMatchObject([{ row: 0, column: 1, value: "Remark" }]);
    const asked = await dryRun(wide, "headings: { contributor: Author, kind: Sector, locator: P }\nignore: [Remarks]");
    expect(asked.refusals[0]).toMatchObject({ value: "P", reason: expect.stringContaining("is for long tables") });
  });
});

describe("where headings and groups stand", () => {
  const wide = "Our table,,,\n,,,Rights\n,,,\ncontribution,contributor,kind,Privacy\nA,Acme,BUSINESS,1";

  it("is said by a mapping, as a spreadsheet counts rows, empty ones included", async () => {
    expect(await principlesOf(wide, "{ headingsAt: 4, groupsAt: 2 }")).toEqual(["wide", "Rights: Privacy"]);
    const sheet = workbookOf(wide.split("\n").map((line) => line.split(",")));
    const report = await dryRun(sheet, "{ headingsAt: 4, groupsAt: 2 }", "coding.xlsx");
    expect(report).toMatchObject({ refused: 0, principleNames: [{ group: "Rights", label: "Privacy" }] });
  });

  it.each([
    ["groupsAt: 4", /groupsAt: 4, and the headings stand in row 4: groups stand above them/],
    ["groupsAt: 5", /groupsAt: 5, and the headings stand in row 4/],
    ["groupsAt: 60", /groupsAt: 60, and the headings stand in row 4/],
    [
      "{ groupsAt: 2, shape: transposed }",
      /groupsAt: 2, and the headings stand in column 1: groups stand left of them/,
    ],
    ["{ groupsAt: 2, shape: long }", /a long table says groups in its column `group`/],
    ["headingsAt: 60", /no heading "contribution" in row 60; it was read as UTF-8, separated by commas/],
  ])("is refused where that cannot be: %s", async (mapping, sentence) => {
    await expect(dryRun(wide, mapping)).rejects.toThrow(sentence);
  });
});
