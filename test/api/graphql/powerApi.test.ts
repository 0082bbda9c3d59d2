import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { type Answer, apollo, emptyGraph, engines } from "../../support/engines.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { tableWithGroups, tableWithPairs } from "../../statistics/plantedTables.ts";
import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";

const planted = [
  [0, 20],
  [3, 23],
  [7, 30],
  [11, 35],
  [15, 39],
  [18, 26],
] as const;

/** A wide table: a document and its contributor a row, a principle a column. */
function linesOf(table: Incidence, kindOf: (holder: number) => string): string {
  const items = Array.from({ length: table.itemCount }, (_, item) => `Item ${item}`);
  const rows = Array.from({ length: table.holderCount }, (_, h) => {
    const held = new Set(table.itemsOf(h));
    return [`Paper ${h},Body ${h},${kindOf(h)}`, ...items.map((_, item) => (held.has(item) ? "1" : "0"))].join();
  });
  return [["contribution,contributor,kind", ...items].join(), ...rows].join("\n");
}

const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const body = (h: number) => `contributor:body-${h}`;

/** What is computed does not depend on the engine, and overlapApi.test.ts asks both; `npm run test:long` computes all this from both. */
const computedFrom = process.env["TEST_LONG"] === undefined ? engines.slice(0, 1) : engines;

describe.each(computedFrom)("tests with power on %s", (engine) => {
  let graph: Graph;
  const answered = async (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
    JSON.parse(JSON.stringify(await ask(apollo, graph, { query, ...(variables && { variables }) }))) as Answer;
  const asked = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await answered(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  beforeAll(async () => {
    graph = await emptyGraph(engine);
    const pairs = tableWithPairs([40, 25], "even", planted, 0.9, 1001);
    const groups = tableWithGroups([40, 24], 2, [0.7, 0.15], 3).table;
    for (const [scheme, text] of [
      ["pairs", linesOf(pairs, () => "BUSINESS")],
      [
        "groups",
        linesOf(groups, (h) => (h < 20 ? "BUSINESS" : "CIVIL_SOCIETY")).replaceAll(/(Paper|Body) /g, "Group $1 "),
      ],
    ] as const)
      expect((await importTable(graph, fileWith(text), { scheme, source: scheme })).refused).toBe(0);
  });
  afterAll(() => graph.close());

  it("find pairs that were made to agree, where the method of other tools finds none", async () => {
    const list = `significantOnly: true, first: 20, scope: { scheme: "pairs" }`;
    const { now, before } = await asked(`{
      now: overlaps(among: CONTRIBUTOR, ${list}) {
        significantCount method { text references }
        edges { a { ... on Contributor { id } } b { ... on Contributor { id } } significance { nullModel tested pValue qValue ratio oddsRatio oddsRatioLow sentence } }
      }
      before: overlaps(among: CONTRIBUTOR, nullModel: BICM, correction: BENJAMINI_HOCHBERG, ${list}) { significantCount method { text } }
    }`);
    const found = now.edges.map(({ a, b }: Answer["data"]) => pairOf(a.id, b.id));
    const made = planted.map(([a, b]) => pairOf(body(a), body(b)));
    expect(found.filter((pair: string) => made.includes(pair)).length).toBeGreaterThanOrEqual(5);
    expect(found.filter((pair: string) => !made.includes(pair)).length).toBeLessThanOrEqual(1);
    expect(before.significantCount).toBe(0);
    for (const { significance } of now.edges) {
      expect(significance).toMatchObject({ nullModel: "SIZES", tested: 780 });
      expect(significance.ratio).toBeGreaterThan(1);
      expect(significance.oddsRatioLow).toBeGreaterThan(1);
      expect(significance.sentence).toMatch(/^More is shared than chance would give, over the 780 pairs tested \(q = /);
    }
    expect(now.method.text).toMatch(
      /Rasch model \(Andersen 1970\).*corrected over all 780 pairs by the step-up procedure HSU/,
    );
    expect(before.method.text).toMatch(/bipartite configuration model.*by Benjamini and Hochberg \(1995\)/);
  });

  it("test one pair that was chosen before looking, and say that it must have been", async () => {
    const { overlap } = await asked(`{
      overlap(a: "${body(0)}", b: "${body(1)}", correction: NONE, scope: { scheme: "pairs" }) {
        significance { tested qValue pValue attainable alpha verdict sentence } method { text } } }`);
    const { significance, method } = overlap;
    expect(significance).toMatchObject({ tested: 1, qValue: null, verdict: "NOT_SIGNIFICANT" });
    expect(significance.attainable).toBeLessThan(0.05);
    expect(significance.pValue).toBeGreaterThan(0.05);
    expect(significance.sentence).toContain("That does not show that they disagree.");
    expect(method.text).toContain("that holds for a pair that was chosen before looking at the data");
  });

  it("test a short list, or one against all, with a correction of its own", async () => {
    const four = [0, 20, 3, 23].map(body);
    const { overlaps, nearest } = await asked(
      `query ($between: [ID!]) {
        overlaps(among: CONTRIBUTOR, between: $between, first: 10, scope: { scheme: "pairs" }) {
          totalCount significantCount method { text }
          edges { cursor a { ... on Contributor { id } } b { ... on Contributor { id } } value significance { tested verdict } } }
        nearest(to: "${body(0)}", first: 3, scope: { scheme: "pairs" }) { holder { ... on Contributor { id } } significance { tested qValue verdict sentence } } }`,
      { between: four },
    );
    expect([overlaps.totalCount, overlaps.significantCount]).toEqual([6, 2]);
    for (const { a, b, significance } of overlaps.edges) {
      expect(four).toContain(a.id);
      expect(four).toContain(b.id);
      expect(significance.tested).toBe(6);
    }
    expect(overlaps.edges.map(({ value }: Answer["data"]) => value)).toEqual(
      overlaps.edges.map(({ value }: Answer["data"]) => value).toSorted((x: number, y: number) => y - x),
    );
    expect(overlaps.method.text).toContain("Only the pairs of 4 holders are tested, and corrected for");
    const page = `query ($between: [ID!], $after: String) { overlaps(among: CONTRIBUTOR, between: $between, first: 4, after: $after, scope: { scheme: "pairs" }) { edges { cursor } } }`;
    const rest = await asked(page, { between: four, after: overlaps.edges[3].cursor });
    expect(rest.overlaps.edges.map(({ cursor }: Answer["data"]) => cursor)).toEqual(
      overlaps.edges.slice(4).map(({ cursor }: Answer["data"]) => cursor),
    );
    expect(nearest[0]).toMatchObject({
      holder: { id: body(20) },
      significance: { tested: 39, verdict: "SIGNIFICANT" },
    });
  });

  it("give the lower tail and two sides under MARGINS, and refuse them under SIZES by naming it", async () => {
    const query = `query ($model: NullModel, $tail: Tail) { overlap(a: "${body(0)}", b: "${body(20)}", correction: NONE, nullModel: $model, tail: $tail, scope: { scheme: "pairs" }) {
      significance { pValue nullModel sentence } method { text } } }`;
    const upper = await asked(query, { model: "MARGINS", tail: "UPPER" });
    const lower = await asked(query, { model: "MARGINS", tail: "LOWER" });
    const both = await asked(query, { model: "MARGINS", tail: "TWO_SIDED" });
    expect(lower.overlap.significance.pValue).toBeGreaterThan(0.99);
    expect(both.overlap.significance.pValue).toBeGreaterThanOrEqual(upper.overlap.significance.pValue);
    expect(both.overlap.significance.sentence).toMatch(/^More or less is shared than chance would give \(p = /);
    expect(lower.overlap.method.text).toContain("A small overlap is not disagreement.");
    for (const tail of ["LOWER", "TWO_SIDED"]) {
      const { errors } = await answered(query, { tail });
      expect(errors![0]).toMatchObject({
        message: `The p-values of SIZES do not hold for the tail ${tail}. Ask for nullModel: MARGINS.`,
        extensions: { code: "BAD_USER_INPUT", argument: "tail" },
      });
    }
  });

  it("test a whole table and its groups, and find the groups again", async () => {
    const { tableTest, communities } = await asked(`{
      tableTest(among: CONTRIBUTOR, groupBy: CONTRIBUTOR_KIND, samples: 199, scope: { scheme: "groups" }) {
        statistic expected pValue pLow pHigh samples groups { a b shared expected qValue } sentence method { text references } }
      communities(among: CONTRIBUTOR, scope: { scheme: "groups" }) { groups { holders { ... on Contributor { kind } } stability } pValue sentence }
    }`);
    expect(tableTest).toMatchObject({ pValue: 1 / 200, pLow: 0, samples: 199 });
    expect(tableTest.statistic).toBeGreaterThan(tableTest.expected);
    expect(tableTest.groups.map(({ a, b }: Answer["data"]) => `${a} ${b}`)).toEqual([
      "BUSINESS BUSINESS",
      "BUSINESS CIVIL_SOCIETY",
      "CIVIL_SOCIETY CIVIL_SOCIETY",
    ]);
    for (const { a, b, shared, expected, qValue } of tableTest.groups) {
      expect(Math.sign(shared - expected)).toBe(a === b ? 1 : -1);
      expect(qValue).toBeLessThan(0.05);
    }
    expect(tableTest.sentence).toMatch(
      /^More is shared in this table than its sizes and popularities explain \(p = 0\.005,/,
    );
    expect(tableTest.method.text).toContain("sampled by curveball (Strona et al. 2014)");
    expect(communities.groups).toHaveLength(2);
    expect(communities).toMatchObject({ pValue: 1 / 1000, sentence: expect.stringMatching(/^There are groups/) });
    for (const { holders } of communities.groups)
      expect(new Set(holders.map(({ kind }: Answer["data"]) => kind)).size).toBe(1);
  });

  it("refuse what they cannot answer, with a sentence", async () => {
    for (const [query, message] of [
      [`{ tableTest(among: CONTRIBUTOR, samples: 5) { pValue } }`, /samples/],
      [
        `{ tableTest(among: CONTRIBUTOR, groupBy: YEAR) { pValue } }`,
        "YEAR groups CONTRIBUTION or INSTRUMENT: ask `among` one of these.",
      ],
      [
        `{ overlaps(among: CONTRIBUTOR, between: ["${body(0)}"], first: 1) { totalCount } }`,
        "`between` names 1 holders; give 2 to 200.",
      ],
      [
        `{ overlaps(among: CONTRIBUTOR, between: ["${body(0)}", "contributor:bodi-1"], first: 1, scope: { scheme: "pairs" }) { totalCount } }`,
        /`between`: no "contributor:bodi-1" was read .* did you mean "contributor:body-1"/,
      ],
    ] as const) {
      const { errors } = await answered(query);
      expect(errors![0].extensions.code).toBe("BAD_USER_INPUT");
      if (typeof message === "string") expect(errors![0].message).toBe(message);
      else expect(errors![0].message).toMatch(message);
    }
  });
});
