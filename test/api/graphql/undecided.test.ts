import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Answer, apollo, emptyGraph, oneEngine } from "../../support/engines.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { valuesOf } from "../../support/valuesOf.ts";

const evidence = "contributions/2016-forum-atlantis/evidence.yaml";
const last = "provisions: [{ key: charter/19 }] }";
const open = `${last}
  - { start: 45, end: 56, exact: the Charter, namedAs: the Charter, status: PROPOSED, coder: "rule:name" }
  - { start: 49, end: 56, exact: Charter, instrument: charter, place: REFERENCE_LIST }`;

describe.each(oneEngine)("what a rule left open on %s", (engine) => {
  let graph: Graph;
  const asked = async (query: string) => {
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    return data;
  };

  beforeAll(async () => {
    graph = await emptyGraph(engine);
  });
  afterAll(() => graph.close());

  it("is a citation of nothing that the graph has, proposed and never counted; nor is what a list of references names", async () => {
    await plant(graph, await modelIn(await seedDirectory({ [evidence]: [last, open] })));
    const cited = `nodes { quote { exact } instrument { key } namedAs place provisions { expanded } }`;
    const { proposed, said, listed, contribution } = await asked(`{
      proposed: citations(first: 9, where: { status: { eq: PROPOSED } }) { ${cited} }
      said: citations(first: 9) { totalCount ${cited} }
      listed: citations(first: 9, where: { place: { eq: REFERENCE_LIST } }) { ${cited} }
      contribution(key: "forum/atlantis") { instruments(first: 9) { edges { citationCount node { key } } } }
    }`);
    const charter = { key: "charter" };
    const named = {
      quote: { exact: "the Charter" },
      instrument: null,
      namedAs: "the Charter",
      place: "TEXT",
      provisions: [],
    };
    expect(proposed.nodes).toEqual([named]);
    expect(said).toMatchObject({ totalCount: 1, nodes: [{ instrument: charter, namedAs: null, place: "TEXT" }] });
    expect(listed.nodes).toMatchObject([{ quote: { exact: "Charter" }, instrument: charter, place: "REFERENCE_LIST" }]);
    expect(contribution.instruments.edges).toEqual([{ citationCount: 1, node: charter }]);
    expect(await valuesOf(graph, "MATCH (n:Instrument {id: 'instrument:charter'}) RETURN n.citerCount")).toEqual([1]);
    expect(await valuesOf(graph, "MATCH (:Contribution)-[r:INVOKES]->(:Instrument) RETURN r.citations")).toEqual([1]);
  });

  it("is a mention without a stance, proposed and never counted", async () => {
    const unsaid = ["stance: AFFIRMS, explicit: true }", "explicit: true, status: PROPOSED }"] as [string, string];
    await plant(graph, await modelIn(await seedDirectory({ [evidence]: unsaid })));
    const { undecided, said, principle } = await asked(`{
      undecided: mentions(first: 9, where: { status: { eq: PROPOSED }, not: { stance: { in: [AFFIRMS, QUALIFIES, OPPOSES] } } }) {
        nodes { stance principle { key } } facets { stance { value } } }
      said: mentions(first: 9, where: { status: { in: [ACCEPTED, PROPOSED] } }) { totalCount }
      principle(key: "openness") { contributors(first: 9) { totalCount } }
    }`);
    expect(undecided).toEqual({ nodes: [{ stance: null, principle: { key: "openness" } }], facets: { stance: [] } });
    expect([said.totalCount, principle.contributors.totalCount]).toEqual([0, 0]);
  });
});
