import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { statementOf } from "../../src/graph/statements.ts";
import { refresh } from "../../src/writing/refresh.ts";
import { sha256Of } from "../../src/text/sha256Of.ts";
import { emptyGraph } from "../support/engines.ts";
import { eightWordsOf, filesOf, trappedGraph } from "../support/exporting.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory, TEXT } from "../support/seedDirectory.ts";

let files: Map<string, string>;
beforeAll(async () => {
  files = await filesOf(await trappedGraph());
});

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: { name: string; type: string; description: string }[];
    primaryKey: string[];
    foreignKeys: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

const resources = () => (JSON.parse(files.get("datapackage.json")!) as { resources: Resource[] }).resources;
const rowsOf = (name: string): Record<string, string>[] => parse(files.get(`${name}.csv`)!, { columns: true });

describe("the package of tables", () => {
  it("lists every file with its length and digest, and every table has rows", () => {
    expect([...resources().map((one) => one.path), "datapackage.json"].sort()).toEqual([...files.keys()].sort());
    for (const { path, bytes, hash } of resources()) {
      const content = Buffer.from(files.get(path)!);
      expect([path, bytes, hash]).toEqual([path, content.length, `sha256:${sha256Of(content)}`]);
    }
    for (const { name, schema } of resources())
      if (schema !== undefined) expect([name, rowsOf(name)]).not.toEqual([name, []]);
  });

  it("describes every column, and its keys hold", () => {
    for (const { name, schema } of resources()) {
      if (schema === undefined) continue;
      const rows = rowsOf(name);
      const keyOf = (row: Record<string, string>, fields: string[]) =>
        JSON.stringify(fields.map((field) => row[field]));
      expect(Object.keys(rows[0]!)).toEqual(schema.fields.map((field) => field.name));
      expect(schema.fields.filter(({ description }) => description === "")).toEqual([]);
      expect([name, new Set(rows.map((row) => keyOf(row, schema.primaryKey))).size]).toEqual([name, rows.length]);
      for (const { fields, reference } of schema.foreignKeys) {
        const known = new Set(rowsOf(reference.resource ?? name).map((row) => keyOf(row, reference.fields)));
        const named = rows.filter((row) => fields.every((field) => row[field] !== ""));
        expect([name, fields, named.filter((row) => !known.has(keyOf(row, fields)))]).toEqual([name, fields, []]);
      }
    }
  });

  it("keeps words as they are: quotes, lines, formulas, emoji, Arabic", () => {
    const [first, second, third] = rowsOf("evidence").filter(({ contribution }) => contribution === "trap-2026/tonga");
    expect(first).toMatchObject({ exact: '=SUM(A1) we hold "open, free\nInternet"', start: "21", start_utf16: "22" });
    expect(second!["exact"]).toBe("حرية التعبير");
    expect(third).toMatchObject({ note: 'a rule, "quoted"\nin two lines', confidence: "0.5", status: "PROPOSED" });
    expect(files.get("texts/trap-2026/tonga.txt")).toContain("👩🏽‍💻");
    const { sha256 } = rowsOf("contributions").find(({ key }) => key === "trap-2026/tonga")!;
    expect(sha256Of(Buffer.from(files.get("texts/trap-2026/tonga.txt")!))).toBe(sha256);
  });

  it("keeps the order of provisions and says which only a range reaches", () => {
    const links = rowsOf("evidence_links").filter(
      ({ evidence, role }) => evidence!.includes("trap-2026") && role === "CITES",
    );
    expect(links.map(({ position, target, expanded }) => [position, target, expanded])).toEqual([
      ["1", "provision:tunis-agenda/69", "false"],
      ["2", "provision:tunis-agenda/70", "true"],
      ["3", "provision:tunis-agenda/71", "false"],
    ]);
  });

  it("holds one document or one status alone where that is asked, and the whole catalogue", async () => {
    const graph = await trappedGraph();
    const some = await filesOf(graph, { contributions: new Set(["trap-2026/tonga"]), statuses: new Set(["PROPOSED"]) });
    const lines = (name: string) => parse(some.get(`${name}.csv`)!, { columns: true }) as Record<string, string>[];
    expect(lines("contributions").map(({ key }) => key)).toEqual(["trap-2026/tonga"]);
    expect(lines("evidence").map(({ principle }) => principle)).toEqual(["human-rights"]);
    expect(some.get("principles.csv")).toBe(files.get("principles.csv"));
    expect([...some.keys()].filter((path) => path.startsWith("texts/"))).toEqual(["texts/trap-2026/tonga.txt"]);
    expect(JSON.parse(some.get("datapackage.json")!)).toMatchObject({ scope: { statuses: ["PROPOSED"] } });
  });
});

it("words that may not be passed on are nowhere in it, even where the graph has them", async () => {
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  expect(eightWordsOf(TEXT, await filesOf(graph))).not.toEqual([]);
  const withhold = "MATCH (n:Contribution) SET n.textStatus = 'NOT_DISTRIBUTED' RETURN count(*) AS written";
  await graph.write((transaction) => transaction.run(statementOf("withhold", withhold)));
  await refresh(graph);
  expect(eightWordsOf(TEXT, await filesOf(graph))).toEqual([]);
});
