import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/cli/importReport.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { emptyGraph } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { randomOf } from "../../support/random.ts";
import { type Cell, workbookOf } from "../../support/tables/workbookOf.ts";

const graph = await emptyGraph("embedded");
const fields = ["contribution", "contributor", "kind"];
const mine = ["Our view", "Acme", "BUSINESS"];

function dryRun(bytes: Buffer, mapping = "{}", sheet?: string) {
  const options = { scheme: "rights", dryRun: true, mapping: fileWith(mapping, "mapping.yaml"), sheet };
  return importTable(graph, fileWith(bytes, "coding.xlsx"), options);
}

describe("the sheet that is read", () => {
  const rows = [
    [...fields, "P"],
    [...mine, "1"],
  ];

  it.each([
    ["hidden", [{ name: "Lists", state: "hidden" as const }]],
    ["very hidden", [{ name: "Lists", state: "veryHidden" as const }]],
    ["of a chart", [{ name: "Chart", kind: "chartsheet" as const }]],
  ])("is the first that is shown and has cells, where one before it is %s", async (_what, before) => {
    const report = await dryRun(workbookOf(rows, { before }));
    expect(report).toMatchObject({ form: 'the sheet "Codings" of an Excel workbook', documents: 1, refused: 0 });
  });

  it("is a hidden one only where it is named", async () => {
    const hidden = workbookOf(rows, { state: "hidden" });
    await expect(dryRun(hidden)).rejects.toThrow("shows no sheet with cells; name a hidden one with --sheet: Codings.");
    expect(await dryRun(hidden, "{}", "Codings")).toMatchObject({ documents: 1, refused: 0 });
  });
});

it.each([
  [1, "2014-03-08"],
  [2, "2014-03"],
  [3, "2014"],
  [4, "2014-03"],
])("a date in style %i is as precise as the sheet shows it: %s", async (style, date) => {
  const at = await emptyGraph("embedded");
  const rows: Cell[][] = [
    [...fields, "date", "P"],
    [...mine, { day: 41706, style }, "1"],
  ];
  await importTable(at, fileWith(workbookOf(rows), "coding.xlsx"), { scheme: "rights" });
  expect((await contentOf(at)).join()).toContain(`"date":"${date}"`);
});

describe("a merged cell", () => {
  const wide = [
    ["", "", "", "Rights", "", "", "Net"],
    [...fields, "Privacy", "Speech", "Other", "Access"],
    [...mine, "1", "1", "1", "1"],
  ];
  const groupsOf = async (bytes: Buffer) => {
    const { principleNames, refusals } = await dryRun(bytes);
    expect(refusals).toEqual([]);
    return principleNames.map(({ group }) => group);
  };

  it("of a group reaches as far as it is merged", async () => {
    expect(await groupsOf(workbookOf(wide, { merges: ["D1:E1"] }))).toEqual(["Rights", "Rights", "", "Net"]);
    expect(await groupsOf(workbookOf(wide))).toEqual(["Rights", "Rights", "Rights", "Net"]);
    const transposed = wide[0]!.map((_cell, column) => wide.map((row) => row[column]!));
    expect(await groupsOf(workbookOf(transposed, { merges: ["A4:A5"] }))).toEqual(["Rights", "Rights", "", "Net"]);
  });

  it("with a place over two principles is refused, and so is one over two documents", async () => {
    const { refusals } = await dryRun(workbookOf(wide, { merges: ["D3:E3"] }));
    expect(refusals).toEqual([
      {
        row: 3,
        column: 4,
        value: "1",
        reason: "is one cell, merged as far as E3; part it, and fill each cell with what it says",
      },
    ]);
    const long = [
      [...fields, "principle", "locator"],
      [...mine, "P", "§ 1"],
      ["", "", "", "Q", "§ 2"],
    ];
    const asked = await dryRun(workbookOf(long, { merges: ["A2:A3"] }));
    expect(asked.refusals[0]).toMatchObject({
      row: 2,
      column: 1,
      value: "Our view",
      reason: expect.stringMatching(/as far as A3/),
    });
  });

  it("is left alone where nothing is read, and where it is a section of a transposed table", async () => {
    const remarks = [
      [...fields, "P", "Remarks"],
      [...mine, "1", "fine"],
      [...mine, "1", ""],
    ];
    const report = await dryRun(workbookOf(remarks, { merges: ["E2:E3"] }), "ignore: [Remarks]");
    expect(report.refusals).toEqual([]);
    const sections = [
      ["contribution", "A", "B"],
      ["contributor", "C", "C"],
      ["kind", "PERSON", "PERSON"],
      ["RIGHTS", "", ""],
      ["P", "1", "1"],
    ];
    const named = await dryRun(workbookOf(sections, { merges: ["A4:C4"] }), "sections: true");
    expect(named).toMatchObject({ refused: 0, principleNames: [{ group: "RIGHTS", label: "P" }] });
  });

  it("is found in a sheet of many rows, however its bytes are cut", async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => [
      `Paper ${n}`,
      "Acme",
      "BUSINESS",
      `${n % 7} mergeCells`,
      "1",
    ]);
    const merges = Array.from({ length: 900 }, (_, n) => `D${n + 2}:E${n + 2}`);
    const { refused } = await dryRun(workbookOf([[...fields, "P", "Q"], ...rows], { merges }));
    expect(refused).toBe(900);
  });
});

describe("what a workbook hides or holds", () => {
  const rows = [
    ["contribution", "contributor", "kind", "Privacy", "Access"],
    ["Our view", "Acme", "BUSINESS", "1", "0"],
    ["Your view", "Acme", "BUSINESS", "1", "1"],
  ];

  it("hidden rows and columns are read like others, and named", async () => {
    const report = await dryRun(workbookOf(rows, { hiddenColumns: [4], hiddenRows: [3] }));
    expect(report).toMatchObject({ documents: 2, principles: 2, codings: 3, hidden: "columns D; rows 3" });
    expect(importReport(report)).toContain("hidden in the sheet, and read like all others: columns D; rows 3");
    expect((await dryRun(workbookOf(rows))).hidden).toBeUndefined();
  });

  it("more texts than memory holds are refused, however small the file", { timeout: 120_000 }, async () => {
    // Shrunk no further than honest files are: what the file claims to hold gives nothing away.
    const random = randomOf(7);
    const letters = () => Array.from({ length: 5_000 }, () => random.below(36).toString(36)).join("");
    const strings = Array.from({ length: 201 }, () => `<si><t>${letters()}${"a".repeat(995_000)}</t></si>`).join("");
    const workbook = workbookOf(rows, { strings });
    expect(workbook.length).toBeLessThan(2_000_000);
    await expect(dryRun(workbook)).rejects.toThrow(/more than 200000000 characters in all; save the sheet as CSV/);
  });
});
