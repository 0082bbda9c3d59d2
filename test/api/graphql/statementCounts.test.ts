import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { apollo, counting, engines, plantedGraph } from "../../support/engines.ts";

const documents = [
  "{ contributors(first: 100) { totalCount facets { kind { count } } nodes { mentions(first: 5) { nodes { passage { evidence(first: 5) { nodes { id } } } } } } } }",
  '{ search(words: "human rights", first: 5) { nodes { id } } }',
  "{ overlaps(among: CONTRIBUTION, first: 5) { totalCount edges { value } } }",
  "{ matrix(rows: CONTRIBUTION, columns: PRINCIPLES) { values } }",
  '{ subgraph(seeds: ["contributor:canada"]) { nodeColumns { id } } }',
  '{ resolveCitation(text: "article 19 of the UDHR") { exact } }',
  '{ contributor(key: "canda") { key } }',
  "{ service { dataVersion counts { count } } }",
];

describe.each(engines)("a request on %s", (engine) => {
  it("asks the engine nothing that the snapshot holds", async () => {
    const graph = counting(await plantedGraph(engine));
    await ask(apollo, graph, { query: "{ service { dataVersion } }" });
    const before = graph.asked.length;
    for (const query of documents) {
      const { errors } = await ask(apollo, graph, { query });
      expect({ query, errors }).toEqual({ query, errors: undefined });
    }
    expect(graph.asked.slice(before).filter((name) => name !== "service/dataVersion")).toEqual([]);
  });
});
