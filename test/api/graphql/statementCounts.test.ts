import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { ask } from "../../../src/api/graphql/ask.ts";
import { apollo, counting, type EngineName, engines, plantedGraph } from "../../support/engines.ts";

/** The statements that a document sends to the engine, by name. */
async function asked(engine: EngineName, query: string): Promise<string[]> {
  const graph = counting(await plantedGraph(engine));
  const { errors } = await ask(apollo, graph, { query });
  expect(errors).toBeUndefined();
  return graph.asked;
}

/** Documents over n parents, of whom the first has something in every field, with the fields of the graph in them that cost a statement. */
const documents: [name: string, statements: number, document: (n: number) => string][] = [
  [
    "one level",
    1,
    (n) => `{ contributors(first: ${n}) { nodes { key name } edges { cursor node { id } } pageInfo { hasNextPage } } }`,
  ],
  [
    "two levels",
    2,
    (n) =>
      `{ contributors(first: ${n}, orderBy: PRINCIPLE_COUNT) { nodes { principles(first: 3) { nodes { key } edges { mentionCount } } } } }`,
  ],
  [
    "three levels",
    3,
    (n) =>
      `{ contributors(first: ${n}, orderBy: PRINCIPLE_COUNT) { nodes { principles(first: 5) { edges { mentions(first: 5) { nodes { id } } } } } } }`,
  ],
  [
    "links to single things",
    6,
    (n) =>
      `{ mentions(first: ${n}) { nodes { principle { key scheme { key } } passage { number contribution { key } } contribution { key } } } }`,
  ],
  [
    "totals and facets",
    4,
    (n) =>
      `{ contributors(first: ${n}) { totalCount facets { kind { count } } nodes { mentions(first: 1) { totalCount } } } }`,
  ],
  [
    "plain lists",
    4,
    (n) => `{ recommendations(first: ${n}) { nodes { contributors { key } advances { key } invokes { id } } } }`,
  ],
  ["neighbours", 2, (n) => `{ contribution(key: "wgec-2016/canada") { passages(first: ${n}) { nodes { number } } } }`],
];

describe.each(engines)("statements on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(documents)(
    "%s: %i at most, one a field and level, as many for a hundred parents as for one",
    async (_name, most, document) => {
      const [one, hundred] = [await asked(engine, document(1)), await asked(engine, document(100))];
      expect(hundred.length).toBeLessThanOrEqual(most);
      expect(hundred.toSorted()).toEqual(one.toSorted());
      expect(new Set(hundred).size).toBe(hundred.length);
    },
  );

  it("totals and facets are counted only when they are asked for", async () => {
    expect(await asked(engine, "{ mentions(first: 1) { nodes { id } } }")).toEqual(["list/page (mention/all)"]);
    expect(await asked(engine, "{ mentions(first: 1) { totalCount } }")).toEqual(["list/total (mention/all)"]);
    expect(await asked(engine, "{ mentions(first: 1) { facets { stance { count } } } }")).toEqual([
      "list/facet (mention/all)",
    ]);
    const all = await asked(
      engine,
      "{ mentions(first: 1) { totalCount nodes { id } edges { cursor } facets { stance { count } year { count } } } }",
    );
    expect(all.toSorted()).toEqual([
      "list/facet (mention/all)",
      "list/facet (mention/all)",
      "list/page (mention/all)",
      "list/total (mention/all)",
    ]);
  });

  it("passages know their neighbours by one statement for all", async () => {
    const document = `{ contribution(key: "wgec-2016/canada") { passages(first: 100) { nodes { previous { id } next { id } evidence(first: 5) { nodes { id passage { id } } } } } } }`;
    const statements = await asked(engine, document);
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});
