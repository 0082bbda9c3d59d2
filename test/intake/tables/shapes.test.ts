import { describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import { emptyGraph } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { CodingTable, csvOf } from "../../support/tables/CodingTable.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { workbookOf } from "../../support/tables/workbookOf.ts";

const drawn = CodingTable.drawn(7);
const options: ImportOptions = { scheme: "rights", source: "A survey of charters", extent: "PARTIAL" };

async function imported(file: string, more: Partial<ImportOptions> = {}) {
  const graph = await emptyGraph("embedded");
  const report = await importTable(graph, file, { ...options, ...more });
  expect(report.refusals).toEqual([]);
  return { report, content: await contentOf(graph) };
}

const long = await imported(fileWith(csvOf(drawn.long())));

describe("a table says the same", () => {
  it.each([
    ["wide", csvOf(drawn.wide())],
    ["transposed", csvOf(drawn.transposed())],
  ])("%s, with groups above or beside the principles", async (shape, text) => {
    const { report, content } = await imported(fileWith(text));
    expect(report).toMatchObject({ shape, documents: 30, principles: 42, codings: 487 });
    expect(content).toEqual(long.content);
  });

  it("as a sheet of an Excel workbook", async () => {
    const { report, content } = await imported(fileWith(workbookOf(drawn.wide()), "coding.xlsx"));
    expect(report.form).toBe('the sheet "Codings" of an Excel workbook');
    expect(content).toEqual(long.content);
  });

  it("under other headings, which a mapping names, below a title and beside remarks", async () => {
    const [headings, ...rows] = drawn.long();
    const words = ["Document", "Author", "Sector", "Year", "Chapter", "Right", "Where"];
    const sectors: Record<string, string> = { PARLIAMENT: "Government", CIVIL_SOCIETY: "NGO" };
    const told = rows.map((row) => [...row.map((cell) => sectors[cell] ?? cell), "checked"]);
    const filled = headings!.map(() => "");
    const table = fileWith(csvOf([["Our table", ...filled], [...words, "Remarks"], ...told]));
    const mapping = fileWith(
      "headings: { contribution: Document, contributor: Author, kind: Sector, date: Year, group: Chapter, principle: Right, locator: where }\n" +
        "ignore: [Remarks]\nkinds: { PARLIAMENT: [government], CIVIL_SOCIETY: [NGO] }\n",
      "mapping.yaml",
    );
    expect((await imported(table, { mapping })).content).toEqual(long.content);
  });

  const latin = csvOf(drawn.long()).replaceAll("Assembly", "“Assemblée”");
  const utf16 = (text: string) => Buffer.from(text, "utf16le");
  it.each([
    ["UTF-8, separated by commas", ",", (text: string) => Buffer.from(text)],
    ["UTF-8 with byte order mark, separated by semicolons", ";", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE, separated by tabs", "\t", (text: string) => utf16(`\uFEFF${text}`)],
    ["UTF-16 BE, separated by bars", "|", (text: string) => utf16(`\uFEFF${text}`).swap16()],
    ["UTF-16 LE, separated by commas", ",", utf16],
    ["Windows-1252, separated by semicolons", ";", windows1252],
  ])("as %s", async (form, separator, encoded) => {
    const rows = drawn.long().map((row) => row.map((cell) => cell.replaceAll("Assembly", "“Assemblée”")));
    const { report, content } = await imported(fileWith(encoded(csvOf(rows, separator))));
    expect(report.form).toBe(form);
    expect(content).toEqual((await imported(fileWith(latin))).content);
  });
});

describe("a cell", () => {
  const header = "contribution,contributor,kind,date,Privacy,Access";

  it("with 1 was found somewhere, with 0 was read and not found, empty was not read", async () => {
    const { report, content } = await imported(
      fileWith(`${header}\nOur view,Acme,business,2014,1,\nYours,Forum,Coalition,,0,§ 2`),
      { extent: undefined },
    );
    expect(report.codings).toBe(2);
    const lines = content.join("\n");
    expect(lines).toMatch(/"locator":"document".*"principle:rights.privacy"/);
    expect(lines).toMatch(
      /"extent":"PARTIAL".*"source":"contribution:rights\/acme\/our-view","target":"scheme:rights"/,
    );
    expect(lines).toMatch(/"extent":"FULL".*"source":"contribution:rights\/forum\/yours","target":"scheme:rights"/);
  });

  it("keeps a formula of a text as its own text, takes what a workbook calculated, and reads a day as a date", async () => {
    const rows = [
      ["contribution", "contributor", "kind", "date", "locator", "principle"],
      ["Our view", "Acme", "business", "2014-03-08", "=1+3", "Privacy"],
    ];
    const fromText = await imported(fileWith(csvOf(rows)));
    const cells = rows[1]!.map((cell) =>
      cell === "=1+3" ? { formula: "1+3" } : cell === "2014-03-08" ? { day: 41706 } : cell,
    );
    const fromSheet = await imported(fileWith(workbookOf([rows[0]!, cells]), "coding.xlsx"));
    expect(fromText.report.formulas).toBe(1);
    expect(fromText.content.join("\n")).toContain('"locator":"=1+3"');
    expect(fromSheet.report.formulas).toBe(0);
    const asText = await imported(
      fileWith(csvOf(rows.map((row) => row.map((cell) => (cell === "=1+3" ? "4" : cell))))),
    );
    expect(fromSheet.content).toEqual(asText.content);
  });
});

it("codes a scheme of the graph by labels or keys of its principles, without touching it", async () => {
  const graph = await emptyGraph("embedded");
  const made = fileWith("contribution,contributor,kind,Right to privacy,Access\nOur view,Acme,BUSINESS,§ 1,0");
  await importTable(graph, made, options);
  const before = await contentOf(graph);
  const coded = fileWith("contribution,contributor,key,RIGHT TO PRIVACY,rights.access\nYours,Acme,yours,§ 3,§ 4");
  const report = await importTable(graph, coded, { scheme: "rights" });
  expect(report).toMatchObject({ refused: 0, knownContributors: 1, mentions: { created: 2 }, things: { created: 2 } });
  const after = new Set(await contentOf(graph));
  const changed = before.filter((line) => !after.has(line));
  expect(changed.filter((line) => !/holderCount|principleCount|"Release"|"Scheme"|"HOLDS"/.test(line))).toEqual([]);
});

/** The bytes of letters that Windows-1252 shares with Latin-1, and of the two quotation marks that only it has. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
}
