import { graphSchema } from "../../../src/model/graphSchema.ts";
import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { modelVersion } from "../../../src/model/modelVersion.ts";
import { setRelease } from "../../../src/writing/release.ts";
import { openEmbedded } from "../../../src/graph/embedded.ts";
import type { Graph, Transaction } from "../../../src/graph/Graph.ts";
import type { Params } from "../../../src/graph/params.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { writeAll } from "../../../src/writing/writeAll.ts";
import { type Label, type ModelNode, nodeOf } from "../../../src/model/ModelNode.ts";
import { modelOf } from "../../../src/sources/seeds/modelOf.ts";
import { seedsOfTable, type TableTexts } from "./seedsOfTable.ts";
import { type FlatEdge, imageOf } from "../../support/planting.ts";

/** Who gives what is drawn. */
const owner = "bench";

/**
 * An embedded graph in a directory, or in memory, that holds what the table says and nothing else. Made, not merged, with the derived
 * relationships beside: what is measured here is asking, not planting. Whoever asks for it closes it.
 */
export async function plantTable(table: Incidence, directory?: string, texts?: TableTexts): Promise<Graph> {
  const graph = openEmbedded(directory);
  await plantTableIn(graph, table, texts);
  await graph.checkpoint();
  return graph;
}

/** The same in a graph that is empty. */
export async function plantTableIn(graph: Graph, table: Incidence, texts?: TableTexts): Promise<void> {
  const seeds = seedsOfTable(table, texts);
  const image = imageOf(modelOf(seeds));
  const derived = seeds.contributions.flatMap(({ key, contributors, mentions }) =>
    mentions.flatMap(({ principle }) =>
      [nodeOf("Contribution", key), ...contributors.map((one) => nodeOf("Contributor", one))].map((holder) =>
        derivedEdge(holder, principle),
      ),
    ),
  );
  await graph.ensureSchema(graphSchema);
  await graph.write(async (transaction) => {
    await makeNodes(
      transaction,
      image.nodes.map((node) => withCount(node, table)),
    );
    await makeEdges(transaction, [...image.edges, ...derived]);
    await setRelease(transaction, { dataVersion: "d0", modelVersion, seeds: [`${owner} drawn`] });
  });
}

function derivedEdge(holder: { label: Label; id: string }, principle: string): FlatEdge {
  const ends = { from: holder.label, to: "Principle", source: holder.id, target: nodeOf("Principle", principle).id };
  return { ...ends, type: "HOLDS", properties: { mentions: 1, contributions: 1 } };
}

/** What lists of holders and of principles are sorted by. */
function withCount(node: ModelNode, table: Incidence): ModelNode {
  const place = Number(/(\d+)$/.exec(node.id)?.[1] ?? 0);
  if (node.label === "Contributor")
    return { ...node, properties: { ...node.properties, principleCount: table.sizeOf(place), citationCount: 0 } };
  if (node.label === "Principle")
    return { ...node, properties: { ...node.properties, holderCount: table.holdersOf(place) } };
  return node;
}

async function makeNodes(transaction: Transaction, nodes: readonly ModelNode[]): Promise<void> {
  for (const label of new Set(nodes.map((node) => node.label))) {
    const make = `UNWIND $rows AS row CREATE (n:${label} {id: row.id}) SET n += row.properties RETURN count(*) AS written`;
    const rows = nodes
      .filter((node) => node.label === label)
      .map(({ id, properties }) => ({ id, properties: { ...known(properties), owners: [owner], fingerprint: "" } }));
    await writeAll(transaction, statementOf(`bench/make ${label}`, make), rows);
  }
}

/** Nulls are for corrections; here nothing stood before. */
function known(properties: Params): Params {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

async function makeEdges(transaction: Transaction, edges: readonly FlatEdge[]): Promise<void> {
  const sortOf = ({ from, type, to }: FlatEdge) => `${from} ${type} ${to}`;
  for (const sort of new Set(edges.map(sortOf))) {
    const [from, type, to] = sort.split(" ");
    const make = `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target})
      CREATE (a)-[r:${type}]->(b) SET r += row.properties RETURN count(*) AS written`;
    const rows = edges
      .filter((one) => sortOf(one) === sort)
      .map(({ source, target, properties }) => ({ source, target, properties }));
    await writeAll(transaction, statementOf(`bench/make ${sort}`, make), rows);
  }
}
