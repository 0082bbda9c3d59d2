import { beforeAll, describe, expect, it } from "vitest";
import { plantedBefore } from "../../support/plantedBefore.ts";
import { askPlanted, type EngineName, oneEngine } from "../../support/engines.ts";
import {
  allOf,
  citations,
  compare,
  held,
  inOrder,
  keysOf,
  links,
  acceptedOwn,
  sources,
  targets,
  nodeInSeeds,
  type NodeInSeeds,
} from "../../support/expected.ts";

/** A holder or citer and what it holds, with its evidence, as the API opens it. */
interface Counted {
  node: { key: string };
  contributionCount: number;
  count: number;
  evidence: { totalCount: number; nodes: { id: string }[] };
}

async function nodeOf(engine: EngineName, id: string, selection: string) {
  const { data, errors } = await askPlanted(engine, `query($id: ID!) { node(id: $id) { ${selection} } }`, { id });
  expect(errors).toBeUndefined();
  return data.node;
}

const principlesOf = `principles(first: 50) { totalCount edges {
  node { key } contributionCount count: mentionCount evidence: mentions(first: 100) { totalCount nodes { id } } } }`;
const instrumentsOf = `instruments(first: 50) { totalCount edges {
  node { key } contributionCount count: citationCount evidence: citations(first: 100) { totalCount nodes { id } } } }`;

/** What the seeds say of a holder: by count descending, then key. */
function expected(holder: NodeInSeeds, what: "principles" | "instruments"): Counted[] {
  return [...held(holder, what)]
    .map(([key, of]) => ({
      node: { key },
      contributionCount: new Set(of.map(({ contribution }) => contribution.id)).size,
      count: of.length,
      evidence: { totalCount: of.length, nodes: inOrder(of).map((id) => ({ id })) },
    }))
    .sort((a, b) => b.count - a.count || compare(a.node.key, b.node.key));
}

/** The same from the other end: who holds one thing. */
function holdersOf(key: string, what: "principles" | "instruments"): Counted[] {
  return allOf("Contributor")
    .flatMap((who) =>
      expected(who, what)
        .filter(({ node }) => node.key === key)
        .map((one) => ({ ...one, node: { key: who["key"] as string } })),
    )
    .sort((a, b) => b.count - a.count || compare(a.node.key, b.node.key));
}

const speakers = allOf("Contributor").filter(({ id }) => targets(id, "SUBMITTED").length > 0);

const enshrines = "locators explicit source { citation certainty } provisions { id }";
function stated(from: NodeInSeeds, to: NodeInSeeds) {
  const [link] = links(from.id, "ENSHRINES").filter(({ target }) => target === to.id);
  const { locators, explicit, provisions, sourceCitation, sourceCertainty } = link?.properties ?? {};
  const source = { citation: sourceCitation, certainty: sourceCertainty };
  return { locators, explicit, source, provisions: (provisions as string[]).map((id) => ({ id })) };
}

describe.each(oneEngine)("links that open down to their evidence on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each([...speakers, ...allOf("Contribution")].map((one): [string, NodeInSeeds] => [one.id, one]))(
    "what %s holds and cites",
    async (id, holder) => {
      const node = await nodeOf(engine, id, `... on ${holder.label} { ${principlesOf} ${instrumentsOf} }`);
      for (const what of ["principles", "instruments"] as const) {
        const edges = expected(holder, what);
        expect(node[what]).toEqual({ totalCount: edges.length, edges });
      }
    },
  );

  it("who holds each principle, who cites each instrument", async () => {
    const who = (counted: string, evidence: string) => `key contributors(first: 5) { edges {
      node { key } contributionCount count: ${counted} evidence: ${evidence}(first: 40) { totalCount nodes { id } } } }`;
    const query = `{ principles(first: 50) { nodes { ${who("mentionCount", "mentions")} } } }`;
    const { data } = await askPlanted(engine, query);
    for (const { key, contributors } of data.principles.nodes)
      expect(contributors.edges).toEqual(holdersOf(key, "principles"));
    const of = await askPlanted(
      engine,
      `{ instruments(first: 50) { nodes { ${who("citationCount", "citations")} } } }`,
    );
    for (const { key, contributors } of of.data.instruments.nodes) {
      expect(contributors.edges).toEqual(holdersOf(key, "instruments"));
    }
  });

  it("the filter of an edge's evidence lifts defaults there too", async () => {
    const where = "{ stance: { in: [AFFIRMS, OPPOSES, QUALIFIES] }, voice: { in: [HEADING, CONTRIBUTOR] } }";
    const selection = `... on Contributor { principles(first: 50) { edges { mentionCount mentions(first: 1, where: ${where}) { totalCount } } } }`;
    const { principles } = await nodeOf(engine, "contributor:canada", selection);
    for (const { mentionCount, mentions } of principles.edges)
      expect(mentions.totalCount).toBeGreaterThanOrEqual(mentionCount);
  });
});

describe.each(oneEngine)("links that say where and when on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("where each instrument states each principle, from both ends", async () => {
    const { data } = await askPlanted(
      engine,
      `{ instruments(first: 50) { nodes { id principles(first: 30) { totalCount edges { node { id } ${enshrines} } } } } }`,
    );
    const other = await askPlanted(
      engine,
      `{ principles(first: 50) { nodes { id instruments(first: 50) { totalCount edges { node { id } ${enshrines} } } } } }`,
    );
    for (const { id, principles } of data.instruments.nodes) {
      const of = targets(id, "ENSHRINES").sort((a, b) => compare(a.id, b.id));
      const edges = of.map((to) => ({ node: { id: to.id }, ...stated(nodeInSeeds(id), to) }));
      expect(principles).toEqual({ totalCount: edges.length, edges });
    }
    for (const { id, instruments } of other.data.principles.nodes) {
      const of = sources(id, "ENSHRINES", "Instrument").sort((a, b) => compare(a.id, b.id));
      const edges = of.map((from) => ({ node: { id: from.id }, ...stated(from, nodeInSeeds(id)) }));
      expect(instruments).toEqual({ totalCount: edges.length, edges });
    }
  });

  it("parties to an instrument with act, date and source, by key, and the same from the party", async () => {
    const party = "act date source { citation certainty }";
    const linkOf = (source: string, target: string) => {
      const { act, date, sourceCitation, sourceCertainty } =
        links(source, "PARTY_TO").find((one) => one.target === target)?.properties ?? {};
      return { act, date, source: { citation: sourceCitation, certainty: sourceCertainty } };
    };
    for (const id of ["instrument:iccpr", "instrument:icescr"]) {
      const parties = sources(id, "PARTY_TO", "Contributor").sort((a, b) => compare(a.id, b.id));
      const node = await nodeOf(
        engine,
        id,
        `... on Instrument { parties(first: 100) { totalCount edges { node { id } ${party} } } }`,
      );
      const edges = parties.slice(0, 100).map((one) => ({ node: { id: one.id }, ...linkOf(one.id, id) }));
      expect(node.parties).toEqual({ totalCount: parties.length, edges });
    }
    const { partyTo } = await nodeOf(
      engine,
      "contributor:canada",
      `... on Contributor { partyTo(first: 10) { edges { node { id } ${party} } } }`,
    );
    const of = targets("contributor:canada", "PARTY_TO").sort((a, b) => compare(a.id, b.id));
    expect(partyTo.edges).toEqual(of.map((to) => ({ node: { id: to.id }, ...linkOf("contributor:canada", to.id) })));
  });
});

describe.each(oneEngine)("provisions on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("provisions stand by position; their citations are deep unless switched off", async () => {
    const under = (id: string): string[] => [id, ...targets(id, "HAS_PROVISION").flatMap((one) => under(one.id))];
    const cited = new Set(
      citations.flatMap(({ of }) => of.filter((key) => key.includes("/"))).map((key) => `provision:${key}`),
    );
    const parents = [...cited].map((id) => nodeInSeeds(id)["parent"] as string | null).filter((id) => id !== null);
    for (const id of new Set([...cited, ...parents, "provision:sdgs/9"])) {
      const all = "where: { voice: { in: [CONTRIBUTOR, QUESTION, QUOTED, DISCLAIMER, HEADING] } }";
      const selection = `... on Provision { provisions(first: 100) { nodes { id position } } own: citations(first: 50, deep: false, ${all}) { nodes { id } }
        deep: citations(first: 50, ${all}) { nodes { id } } said: citations(first: 50) { totalCount } }`;
      const node = await nodeOf(engine, id, selection);
      const children = targets(id, "HAS_PROVISION").sort((a, b) => a["position"] - b["position"]);
      expect(node.provisions.nodes).toEqual(
        children.map((one) => ({ id: one.id, position: one["position"] as number })),
      );
      const citing = (keys: string[]) => citations.filter(({ of }) => of.some((key) => keys.includes(key)));
      const deep = citing(keysOf(under(id).map(nodeInSeeds)));
      const idsOf = (list: typeof deep) => inOrder(list).map((one) => ({ id: one }));
      expect(node.own.nodes).toEqual(idsOf(citing([nodeInSeeds(id)["key"] as string])));
      expect(node.deep.nodes).toEqual(idsOf(deep));
      expect(node.said.totalCount).toBe(deep.filter(acceptedOwn).length);
    }
  });
});
