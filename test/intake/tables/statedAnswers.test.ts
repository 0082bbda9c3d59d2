import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { apollo, emptyGraph, imageOfSeeds } from "../../support/engines.ts";
import { graphWriting } from "../../support/graphWriting.ts";
import { plant } from "../../support/planting.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const cases = path.join(import.meta.dirname, "../../cases");

// oxlint-disable-next-line typescript/no-explicit-any -- answers to any question
async function asked(graph: Graph, query: string): Promise<any> {
  const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query })));
  expect(errors).toBeUndefined();
  return data;
}

let graph: Graph;
beforeAll(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, (await imageOfSeeds()).model);
});

it("a cell that was calculated is read as what was calculated: 0 is not found, nothing is not read", async () => {
  await importTable(graph, path.join(cases, "tables/02-formula-cached-zero.xlsx"), { scheme: "calculated" });
  const { matrix } = await asked(
    graph,
    `{ matrix(rows: CONTRIBUTION, scope: { scheme: "calculated" }) { extents columnIndex columns { ... on Principle { label } } } }`,
  );
  expect(matrix.extents).toEqual(["PARTIAL"]);
  expect(matrix.columnIndex.map((column: number) => matrix.columns[column].label)).toEqual(["C three"]);
});

describe("rows in another order", () => {
  it("leave each place its id and the data their version; without one row exactly its id is gone", async () => {
    const ids = async (order: string) => {
      const file = path.join(cases, `semantics/order-${order}.csv`);
      const options = { scheme: "ordered", source: "Ordered", extent: "PARTIAL" } as const;
      const { dataVersion } = await importTable(graph, file, options);
      const query = `{ mentions(first: 9, where: { principle: { eq: "ordered.openness" } }) { nodes { id locator } } }`;
      const { mentions } = await asked(graph, query);
      const rows = mentions.nodes as { id: string; locator: string }[];
      return { dataVersion, places: new Map(rows.map(({ id, locator }) => [locator, id])) };
    };
    const [a, b, c] = [await ids("a"), await ids("b"), await ids("c")];
    expect([...a.places.keys()].toSorted()).toEqual(["paragraph 7", "paragraph 9"]);
    expect(b.places).toEqual(a.places);
    expect(b.dataVersion).toBe(a.dataVersion);
    expect([...c.places]).toEqual([["paragraph 9", a.places.get("paragraph 9")]]);
  });
});

describe("a workbook of 40 papers by 25 principles", () => {
  beforeAll(importWide);

  it("has only its own rows, those read in part as PARTIAL", async () => {
    const { matrix } = await asked(graph, `{ matrix(rows: CONTRIBUTION, scope: { scheme: "wide" }) { extents } }`);
    expect(matrix.extents).toHaveLength(40);
    expect(matrix.extents.filter((extent: string) => extent === "PARTIAL")).toHaveLength(34);
  });

  it("has 780 pairs, each of which shares what SciPy says, by as much chance", async () => {
    const { papers, pairs } = JSON.parse(readFileSync(path.join(import.meta.dirname, "widePairs.json"), "utf8")) as {
      papers: string[];
      pairs: number[][];
    };
    const right = new Map<string, number[]>();
    for (const [i, one] of papers.entries())
      for (const other of papers.slice(i + 1)) right.set(pairOf(one, other), pairs[right.size]!);
    const found = await allPairs();
    expect(found.size).toBe(780);
    for (const [pair, [shared, ...chances]] of found) {
      const [rightlyShared, ...rightChances] = right.get(pair)!;
      expect([pair, shared]).toEqual([pair, rightlyShared]);
      for (const [at, chance] of chances.entries())
        expect([pair, chance / rightChances[at]!]).toEqual([pair, expect.closeTo(1, 9)]);
    }
  });
});

async function importWide(): Promise<void> {
  const file = path.join(cases, "tables/messy/wide.xlsx");
  const mapping = fileWith(
    `headings: { contribution: Document, contributor: Actor, kind: Sector, date: Date }
kinds: { STATE: [Government], CIVIL_SOCIETY: [NGO], INTERGOVERNMENTAL_ORGANIZATION: [IGO] }`,
    "mapping.yaml",
  );
  const report = await importTable(graph, file, { scheme: "wide", mapping });
  expect(report.refusals).toEqual([]);
}

const pairOf = (one: string, other: string) => (one < other ? `${one}, ${other}` : `${other}, ${one}`);

/** By the titles of both: what they share, what chance would let them, the p of that, the smallest that they could have reached. */
async function allPairs(): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let after = ""; ;) {
    const { overlaps } = await asked(
      graph,
      `{ overlaps(among: CONTRIBUTION, first: 100, minShared: 0, nullModel: BICM, scope: { scheme: "wide" }${after}) {
        pageInfo { hasNextPage endCursor }
        edges { a { ... on Contribution { title } } b { ... on Contribution { title } } significance { shared expected pValue attainable tested } }
      } }`,
    );
    for (const { a, b, significance: of } of overlaps.edges) {
      expect(of.tested).toBe(780);
      found.set(pairOf(a.title, b.title), [of.shared, of.expected, of.pValue, of.attainable]);
    }
    if (!overlaps.pageInfo.hasNextPage) return found;
    after = `, after: "${overlaps.pageInfo.endCursor}"`;
  }
}

it("a table that changes between its two readings is refused, and nothing of it is kept", async () => {
  const file = fileWith("contribution,contributor,kind,Privacy\nOne,Acme,BUSINESS,1\n");
  const changing = graphWriting(graph, (work, given) =>
    graph.write((transaction) => {
      appendFileSync(file, "Two,Acme,BUSINESS,1\n");
      return work(transaction);
    }, given),
  );
  await expect(importTable(changing, file, { scheme: "changing" })).rejects.toThrow(/changes while it is read/);
  expect(await asked(graph, `{ scheme(key: "changing") { key } }`)).toEqual({ scheme: null });
});
