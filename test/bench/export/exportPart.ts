import { pino } from "pino";
import { makeApollo } from "../../../src/api/apollo.ts";
import { ask } from "../../../src/api/ask.ts";
import { makeSchema } from "../../../src/api/schema.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { costOf, rounds } from "../rounds.ts";

/** Holders × items with about so many links: with contributors, contributions and principles nearly 10,000 nodes and 100,000 links. */
const wide = { holders: 4_700, items: 500, meanSize: 10 };
/** As large as one answer of `matrix` may be: 40,000 cells. */
const dense = { holders: 400, items: 100, meanSize: 25 };
const pageSize = 100;

type Asked = (query: string) => Promise<{ data: Record<string, unknown>; bytes: number }>;

/** P10: `subgraph` and `matrix` beside the same data asked as GraphQL objects, through the whole API without HTTP, embedded. */
export const exportPart: Part = {
  name: "export",
  async run(bench) {
    const subgraphs = await withAsker(
      plantTable(zipfTable(scaled(bench, wide.holders), wide.items, 1, wide.meanSize)),
      (asked) => compare("subgraph", asked, subgraphOf, subgraphAsObjects, bench.rounds),
    );
    const matrices = await withAsker(
      plantTable(zipfTable(scaled(bench, dense.holders), dense.items, 1, dense.meanSize)),
      (asked) => compare("matrix", asked, matrixOf, matrixAsObjects, bench.rounds),
    );
    return [...subgraphs, ...matrices];
  },
};

async function withAsker(planted: Promise<Graph>, work: (asked: Asked) => Promise<Finding[]>): Promise<Finding[]> {
  const graph = await planted;
  const apollo = makeApollo({ schema: makeSchema(), log: pino({ level: "silent" }), introspection: false });
  await apollo.start();
  try {
    return await work(async (query) => {
      const answer = await ask(apollo, graph, { query });
      if (answer.errors !== undefined) throw new Error(`${query}: ${answer.errors[0]?.message}`);
      const text = JSON.stringify(answer);
      return { data: answer.data as Record<string, unknown>, bytes: Buffer.byteLength(text) };
    });
  } finally {
    await apollo.stop();
    await graph.close();
  }
}

/** Both ways must bring equally many links; then CPU and bytes are compared. */
async function compare(
  name: string,
  asked: Asked,
  compact: (asked: Asked) => Promise<Brought>,
  asObjects: (asked: Asked) => Promise<Brought>,
  count: number,
): Promise<Finding[]> {
  const [small, large] = [await compact(asked), await asObjects(asked)];
  if (small.links !== large.links) throw new Error(`${name} brings ${small.links} links, the objects ${large.links}.`);
  const costs = await rounds(
    [
      { name: "compact", run: () => costOf(() => compact(asked)) },
      { name: "objects", run: () => costOf(() => asObjects(asked)) },
    ],
    count,
  );
  const [ours, theirs] = [costs["compact"]!.cpuMs, costs["objects"]!.cpuMs];
  const finding = (what: string, value: number, detail: Record<string, number>): Finding => ({
    promise: "P10",
    says: `${name} of ${small.links} links: ${what} / the same as GraphQL objects`,
    goal: { atMost: 0.1 },
    unit: "×",
    value,
    detail,
  });
  return [
    finding("CPU", ours / theirs, { "compact ms": ours, "objects ms": theirs }),
    finding("bytes", small.bytes / large.bytes, { "compact bytes": small.bytes, "objects bytes": large.bytes }),
  ];
}

interface Brought {
  links: number;
  bytes: number;
}

async function subgraphOf(asked: Asked): Promise<Brought> {
  const { data, bytes } =
    await asked(`{ subgraph(seeds: ["principle:principle-000"], depth: 4, maxNodes: 10000, maxEdges: 100000) {
    nodes { id kind label degree } links { source target kind weight } truncated } }`);
  const { links } = data["subgraph"] as { links: { kind: string; source: number }[] };
  return { links: links.length, bytes };
}

const held = `principles(first: ${pageSize}) { edges { mentionCount node { id label } } }`;

interface Holder {
  principles: { edges: unknown[] };
  contributions?: { nodes: Holder[] };
}

function subgraphAsObjects(asked: Asked): Promise<Brought> {
  return pagesOf(asked, `id kind name ${held} contributions(first: 1) { nodes { id title ${held} } }`);
}

function matrixAsObjects(asked: Asked): Promise<Brought> {
  return pagesOf(asked, `id name ${held}`);
}

/** All contributors, page by page. */
async function pagesOf(asked: Asked, fields: string): Promise<Brought> {
  const brought = { links: 0, bytes: 0 };
  for (let after = ""; ;) {
    const page = `contributors(first: ${pageSize}${after}) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
    const { data, bytes } = await asked(`{ ${page} }`);
    const { nodes, pageInfo } = data["contributors"] as {
      nodes: Holder[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    brought.bytes += bytes;
    for (const { principles, contributions } of nodes) {
      // Whoever holds nothing hangs together with nothing, and stands in no subgraph.
      if (principles.edges.length === 0) continue;
      brought.links += principles.edges.length;
      for (const own of contributions?.nodes ?? []) brought.links += 1 + own.principles.edges.length;
    }
    if (!pageInfo.hasNextPage) return brought;
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

async function matrixOf(asked: Asked): Promise<Brought> {
  const { data, bytes } = await asked("{ matrix(rows: CONTRIBUTOR) { rowIndex columnIndex values } }");
  return { links: (data["matrix"] as { values: number[] }).values.length, bytes };
}
