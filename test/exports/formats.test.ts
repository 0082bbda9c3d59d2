import { parse } from "csv-parse/sync";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportFile } from "../../src/exports/ExportFile.ts";
import { fileNamed, fileNames } from "../../src/exports/fileNamed.ts";
import type { ExportSource } from "../../src/exports/ExportSource.ts";
import { type Scope, wholeGraph } from "../../src/exports/Scope.ts";
import { zip } from "../../src/exports/zip.ts";
import { allTables } from "../../src/exports/tables/allTables.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { refresh } from "../../src/writing/refresh.ts";
import { emptyGraph } from "../support/engines.ts";
import { bytesOf, eightWordsOf, filesOf, sourceOf, trappedGraph } from "../support/exporting.ts";
import { parquetRows, parquetSaid } from "../support/parquetRows.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory, TEXT } from "../support/seedDirectory.ts";

let source: ExportSource;
beforeAll(async () => {
  source = await sourceOf(await trappedGraph());
});

const contentOf = (name: string) => bytesOf(fileNamed(name, source, wholeGraph)!);
const csvRows = async (name: string): Promise<string[][]> => parse((await contentOf(`${name}.csv`)).toString("utf8"));
/** As CSV has it. */
const shown = (cell: unknown) => (cell === null ? "" : String(cell as string | number | boolean));

describe("a table", () => {
  it.each(["codings", ...allTables.map(({ name }) => name)])("%s has the same cells in every format", async (name) => {
    const [header, ...rows] = await csvRows(name);
    const cellsOf = (objects: Record<string, unknown>[]) =>
      objects.map((row) => header!.map((column) => shown(row[column])));
    expect(cellsOf(await parquetRows(await contentOf(`${name}.parquet`)))).toEqual(rows);
    const lines = (await contentOf(`${name}.jsonl`)).toString("utf8").split("\n").slice(0, -1);
    expect(cellsOf(lines.map((line) => JSON.parse(line) as Record<string, unknown>))).toEqual(rows);
  });

  it("says in Parquet which data it is of, beside its columns", async () => {
    const { dataVersion } = source.snapshot;
    const said = async (scope: Scope) => parquetSaid(await bytesOf(fileNamed("evidence.parquet", source, scope)!));
    expect(await said(wholeGraph)).toEqual({ dataVersion });
    const scope = { contributions: new Set(["trap-2026/tonga"]), statuses: new Set(["PROPOSED"]) };
    expect(await said(scope)).toEqual({
      dataVersion,
      scope: JSON.stringify({ contributions: ["trap-2026/tonga"], statuses: ["PROPOSED"] }),
    });
  });

  it("says the codings in words, for people", async () => {
    const [header, ...rows] = await csvRows("codings");
    const all = rows.map((row) => Object.fromEntries(header!.map((column, at) => [column, row[at]!])));
    const cited = all.find(({ kind, document_key: key }) => kind === "CITATION" && key === "trap-2026/tonga");
    expect(cited).toMatchObject({
      contributors: "Tonga",
      document: `Tonga's "trap", with ; & <tags>\t= and 😀`,
      instrument: "Tunis Agenda for the Information Society",
      provisions: "paragraph 69; paragraph 70; paragraph 71",
      words: "paragraphs 69-71 of the Tunis Agenda",
    });
  });
});

describe("the workbook", () => {
  it("holds text alone: formulas and line breaks are the words that they are", async () => {
    const book = await JSZip.loadAsync(await contentOf("all.xlsx"));
    const sheet = await book.file("xl/worksheets/sheet1.xml")!.async("string");
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=SUM(A1) we hold "open, free\nInternet"</t>');
    expect(sheet).not.toMatch(/<f>|<v>|t="n"/);
    expect(sheet).toContain("&lt;tags&gt;");
  });
});

describe("the archive", () => {
  it("holds the package to the byte, and the codings", async () => {
    const archive = await JSZip.loadAsync(await contentOf("all.zip"));
    const files = await filesOf(await trappedGraph());
    expect(Object.keys(archive.files).sort()).toEqual([...files.keys(), "codings.csv"].sort());
    for (const [name, content] of files) expect(await archive.file(name)!.async("string")).toBe(content);
  });

  it.each([
    ["more files", { files: 3, bytes: 1_000_000 }],
    ["files farther from its beginning", { files: 100, bytes: 60 }],
  ])("counts in eight bytes, as ZIP64 does, where it has %s than short numbers can say", async (_what, mostPlain) => {
    const names = ["a", "b/ü", "c"];
    const packed = (most?: typeof mostPlain) =>
      bytesOf({ path: "x.zip", mediaType: "application/zip", content: () => zip(names.map(repeated), most) });
    const [plain, long] = [await packed(), await packed(mostPlain)];
    expect(long.length).toBeGreaterThan(plain.length + 75);
    const archive = await JSZip.loadAsync(long, { checkCRC32: true });
    for (const name of names) expect(await archive.file(name)!.async("string")).toBe(name.repeat(9));
  });
});

function repeated(name: string): ExportFile {
  return {
    path: name,
    mediaType: "text/plain",
    async *content() {
      yield* Array.from({ length: 9 }, () => name);
    },
  };
}

describe("every file", () => {
  /** Rows and nothing else, for which the package beside them says it, and their ETag; and what is said of addresses, not of data. */
  const isSilent = (name: string) => /\.(csv|jsonl)$/.test(name) || name === "openapi.json";

  it("names the data version of what it holds", async () => {
    const { dataVersion } = source.snapshot;
    const silent: string[] = [];
    for (const name of fileNames) {
      const words = [...(await unpackedFile(name, source)).values()];
      if (!words.some((one) => one.includes(dataVersion))) silent.push(name);
    }
    expect(silent).toEqual(fileNames.filter(isSilent));
  });

  it.each([
    ["project.qdpx", "Only these documents: trap-2026/tonga. Only evidence that is accepted."],
    ["annotations.jsonld", "Only these documents: trap-2026/tonga."],
    ["network.gexf", "Only these documents: trap-2026/tonga."],
    ["network.graphml", "Only these documents: trap-2026/tonga."],
    ["all.xlsx", "Only these documents: trap-2026/tonga."],
  ])("%s names the documents to which it is limited", async (name, sentence) => {
    const scope = { contributions: new Set(["trap-2026/tonga"]) };
    const words = [...(await unpackedFile(name, source, scope)).values()].join("\n");
    expect(words).toContain(`Data version ${source.snapshot.dataVersion}. ${sentence}`);
    expect([...(await unpackedFile(name, source)).values()].join("\n")).not.toContain("Only these documents");
  });
});

it("words that may not be passed on are in no file, archives unpacked", async () => {
  const graph = await emptyGraph("embedded");
  await plant(
    graph,
    await modelIn(
      await seedDirectory({
        "contributions/2016-forum-atlantis/evidence.yaml": [
          "{ start: 0, end: 8, exact: Openness,",
          `{ start: 0, end: 17, exact: "Openness matters.",`,
        ],
      }),
    ),
  );
  const before = await unpackedFiles(await sourceOf(graph));
  expect(eightWordsOf(TEXT, before).length).toBeGreaterThan(5);
  const withhold = "MATCH (n:Contribution) SET n.textStatus = 'NOT_DISTRIBUTED' RETURN count(*) AS written";
  await graph.write((transaction) => transaction.run(statementOf("withhold", withhold)));
  await refresh(graph);
  expect(eightWordsOf(TEXT, await unpackedFiles(await sourceOf(graph)))).toEqual([]);
});

/** The words of every file; what is packed is unpacked. */
async function unpackedFiles(from: ExportSource): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of fileNames) for (const [part, words] of await unpackedFile(name, from)) files.set(part, words);
  return files;
}

async function unpackedFile(name: string, from: ExportSource, scope = wholeGraph): Promise<Map<string, string>> {
  const bytes = await bytesOf(fileNamed(name, from, scope)!);
  const files = new Map([[name, await wordsIn(name, bytes)]]);
  if (/\.(zip|xlsx|qdpx)$/.test(name))
    for (const [inner, entry] of Object.entries((await JSZip.loadAsync(bytes)).files))
      files.set(`${name}/${inner}`, await entry.async("string"));
  return files;
}

async function wordsIn(name: string, bytes: Buffer): Promise<string> {
  if (!name.endsWith(".parquet")) return bytes.toString("utf8");
  return JSON.stringify([await parquetRows(bytes), parquetSaid(bytes)]);
}
