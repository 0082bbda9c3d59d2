import { readdirSync } from "node:fs";
import path from "node:path";
import type { Graph, Transaction } from "../../src/graph/Graph.ts";
import type { Params } from "../../src/graph/params.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { readGzipped, writeGzipped } from "../support/gzipped.ts";

/** All that stands in a graph, as every engine tells it: nothing of it depends on what the program thinks of it. */
export interface StoredGraph {
  nodes: StoredNode[];
  relationships: StoredRelationship[];
}
export type StoredNode = [labels: string[], properties: Params];
/** From and to are ids of nodes. */
export type StoredRelationship = [type: string, from: string, to: string, properties: Params];

/** The names of the graphs that are stored here: `2026-11-23-52c3527`. */
export function storedGraphNames(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".json.gz"));
  return files.map((file) => file.slice(0, -".json.gz".length)).sort();
}

export function storedGraph(name: string): StoredGraph {
  return JSON.parse(readGzipped(fileOf(name))) as StoredGraph;
}

/** One line a node and a relationship, in an order of their own: the same graph gives the same bytes. Returns how many bytes. */
export function storeGraph(name: string, { nodes, relationships }: StoredGraph): number {
  const list = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
  return writeGzipped(fileOf(name), `{"nodes":${list(nodes)},\n"relationships":${list(relationships)}}\n`);
}

function fileOf(name: string): string {
  return path.join(import.meta.dirname, `${name}.json.gz`);
}

const everyNode = statementOf("every node", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
const everyRelationship = statementOf(
  "every relationship",
  "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties",
);

interface NodeRow {
  labels: string[];
  properties: Params;
}
interface RelationshipRow {
  type: string;
  source: string;
  target: string;
  properties: Params;
}

/** All that stands in the graph. Throws where two nodes share an id or one has none: a relationship could not say which it means. */
export async function dumpOf(graph: Pick<Graph, "read">): Promise<StoredGraph> {
  const nodes = (await graph.read<NodeRow>(everyNode)).map(({ labels, properties }): StoredNode => [
    labels.toSorted(),
    known(properties),
  ]);
  const ids = new Set(nodes.map(([, { id }]) => id));
  if (ids.size < nodes.length || ids.has(undefined)) throw new Error("not every node has an id of its own");
  const relationships = (await graph.read<RelationshipRow>(everyRelationship)).map(
    ({ type, source, target, properties }): StoredRelationship => [type, source, target, known(properties)],
  );
  return { nodes: inOrder(nodes), relationships: inOrder(relationships) };
}

/** Neither the order of properties nor those that are null say anything. */
function known(properties: Params): Params {
  const told = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder<Row>(rows: readonly Row[]): Row[] {
  const lines = rows.map((row) => [JSON.stringify(row), row] as const);
  return lines.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const rowsAtOnce = 1_000;

/** Puts a stored graph into an empty one, as it was; the program has no part in it. */
export async function loadGraph(graph: Graph, { nodes, relationships }: StoredGraph): Promise<void> {
  const labelsOf = new Map(nodes.map(([labels, { id }]) => [id, labels.join(":")]));
  const nodeRows = nodes.map(([labels, properties]): [string, Params] => [
    `UNWIND $rows AS row CREATE (n:${labels.join(":")}) SET n += row.properties RETURN count(*) AS written`,
    { properties },
  ]);
  const relationshipRows = relationships.map(([type, source, target, properties]): [string, Params] => [
    `UNWIND $rows AS row MATCH (a:${labelsOf.get(source)} {id: row.source}) MATCH (b:${labelsOf.get(target)} {id: row.target}) ` +
      `CREATE (a)-[r:${type}]->(b) SET r += row.properties RETURN count(*) AS written`,
    { source, target, properties },
  ]);
  await graph.write((transaction) => writeRows(transaction, nodeRows));
  await graph.write((transaction) => writeRows(transaction, relationshipRows));
}

/** Each row with the text that writes it: rows of one text go together, in pieces. */
async function writeRows(transaction: Transaction, rows: readonly [string, Params][]): Promise<void> {
  const rowsOf = new Map<string, Params[]>();
  for (const [text, row] of rows) {
    const together = rowsOf.get(text) ?? [];
    together.push(row);
    rowsOf.set(text, together);
  }
  for (const [text, all] of rowsOf) {
    for (let start = 0; start < all.length; start += rowsAtOnce) {
      const piece = all.slice(start, start + rowsAtOnce);
      const [result] = await transaction.run<{ written: number }>(statementOf("load", text), { rows: piece });
      if (result?.written !== piece.length) throw new Error(`${piece.length} rows given, ${result?.written} written`);
    }
  }
}
