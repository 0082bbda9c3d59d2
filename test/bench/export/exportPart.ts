import type { Graph } from "../../../src/graph/Graph.ts";
import { type Part, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { type Cost, rounds } from "../rounds.ts";
import { AskedServer } from "./AskedServer.ts";

/** Holders × items with about so many links: with contributors, contributions and principles nearly 10,000 nodes and 100,000 links. */
const wide = { holders: 4_700, items: 500, meanSize: 10 };
/** As large as one answer of `matrix` may be: 40,000 cells. */
const dense = { holders: 400, items: 100, meanSize: 25 };
const pageSize = 100;

/**
 * P10: `subgraph` by columns and `matrix`, compressed as a browser asks for them, beside the same data as GraphQL objects in plain JSON;
 * through the whole HTTP server but for the network, embedded. What they read from the graph is remembered from the first answer on.
 */
export const exportPart: Part = {
  name: "export",
  async run(bench) {
    const subgraphs = await withServer(
      plantTable(zipfTable(scaled(bench, wide.holders), wide.items, 1, wide.meanSize)),
      (server) =>
        compare(
          "subgraph",
          () => subgraphOf(server),
          () => subgraphAsObjects(server),
          bench.rounds,
        ),
    );
    const matrices = await withServer(
      plantTable(zipfTable(scaled(bench, dense.holders), dense.items, 1, dense.meanSize)),
      (server) =>
        compare(
          "matrix",
          () => matrixOf(server),
          () => matrixAsObjects(server),
          bench.rounds,
        ),
    );
    return [...subgraphs, ...matrices];
  },
};

async function withServer(planted: Promise<Graph>, work: (server: AskedServer) => Promise<Finding[]>) {
  const server = await AskedServer.over(await planted);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

interface Brought {
  links: number;
  bytes: number;
  cost: Cost;
}

/** Both ways must bring equally many links; then CPU and bytes are compared. */
async function compare(
  name: string,
  compact: () => Promise<Brought>,
  asObjects: () => Promise<Brought>,
  count: number,
): Promise<Finding[]> {
  const [small, large] = [await compact(), await asObjects()];
  if (small.links !== large.links) throw new Error(`${name} brings ${small.links} links, the objects ${large.links}.`);
  const costs = await rounds(
    [
      { name: "compact", run: async () => (await compact()).cost },
      { name: "objects", run: async () => (await asObjects()).cost },
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
    finding("CPU", ours / theirs, { "compact ms": ours, "objects ms": theirs, "first compact ms": small.cost.cpuMs }),
    finding("bytes", small.bytes / large.bytes, { "compact bytes": small.bytes, "objects bytes": large.bytes }),
  ];
}

async function subgraphOf(server: AskedServer): Promise<Brought> {
  const { data, bytes, cost } = await server.ask(
    `{ subgraph(seeds: ["principle:principle-000"], depth: 4, maxNodes: 10000, maxEdges: 100000) {
      nodeColumns { id kind label degree } linkColumns { source target kind weight } truncated } }`,
    "br",
  );
  const { linkColumns } = data["subgraph"] as { linkColumns: { source: number[] } };
  return { links: linkColumns.source.length, bytes, cost };
}

async function matrixOf(server: AskedServer): Promise<Brought> {
  const { data, bytes, cost } = await server.ask("{ matrix(rows: CONTRIBUTOR) { rowIndex columnIndex values } }", "br");
  return { links: (data["matrix"] as { values: number[] }).values.length, bytes, cost };
}

const held = `principles(first: ${pageSize}) { edges { mentionCount node { id label } } }`;

interface Holder {
  principles: { edges: unknown[] };
  contributions?: { nodes: Holder[] };
}

function subgraphAsObjects(server: AskedServer): Promise<Brought> {
  return pagesOf(server, `id kind name ${held} contributions(first: 1) { nodes { id title ${held} } }`);
}

function matrixAsObjects(server: AskedServer): Promise<Brought> {
  return pagesOf(server, `id name ${held}`);
}

/** All contributors, page by page. */
async function pagesOf(server: AskedServer, fields: string): Promise<Brought> {
  const brought = { links: 0, bytes: 0, cost: { wallMs: 0, cpuMs: 0 } };
  for (let after = ""; ;) {
    const page = `contributors(first: ${pageSize}${after}) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
    const { data, bytes, cost } = await server.ask(`{ ${page} }`, "identity");
    const { nodes, pageInfo } = data["contributors"] as {
      nodes: Holder[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    brought.bytes += bytes;
    brought.cost.wallMs += cost.wallMs;
    brought.cost.cpuMs += cost.cpuMs;
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
