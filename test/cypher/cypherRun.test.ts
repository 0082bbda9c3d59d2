import { describe, expect, test } from "vitest";
import type { Graph, Transaction } from "../../src/graph/Graph.ts";
import { statementNames } from "../../src/graph/statements.ts";
import type { CypherText } from "../support/cypher/CypherText.ts";
import { cypherTexts } from "../support/cypher/cypherTexts.ts";
import { engines, plantedGraph } from "../support/engines.ts";

const atOnce = 4;
const texts = await cypherTexts();
type Row = Record<string, unknown>;

test("every file of cypher/ is part of a text that the product composes, and every part is a file", () => {
  const used = new Set(texts.flatMap(({ files }) => files));
  expect([...used].sort()).toEqual(statementNames());
});

test("most texts find something in the seeds, so that comparing answers means something", async () => {
  const reading = texts.filter(({ statement }) => !statement.writes);
  const answers = await answersOf(await plantedGraph("embedded"), reading);
  expect(answers.filter((rows) => rows.length > 0).length / answers.length).toBeGreaterThan(0.6);
});

describe.skipIf(engines.length < 2)("both engines over the same seeds", () => {
  // Neo4j plans each text anew, up to a second each: so it gets each form once, the embedded engine (above) all of them.
  const forms = texts.filter(({ newForm }) => newForm);

  test("give the same rows for every form that reads, in the same order where there is one", async () => {
    const reading = forms.filter(({ statement }) => !statement.writes);
    const embedded = await answersOf(await plantedGraph("embedded"), reading);
    const neo4j = await answersOf(await plantedGraph("neo4j"), reading);
    for (const [index, { what }] of reading.entries()) {
      expect({ what, rows: neo4j[index] }).toEqual({ what, rows: embedded[index] });
    }
  }, 240_000);

  test("return the same and leave the same for every form that writes", async () => {
    const [embedded, neo4j] = await Promise.all(engines.map((engine) => plantedGraph(engine)));
    for (const text of forms.filter(({ statement }) => statement.writes)) {
      const onEmbedded = await undone(embedded!, text);
      expect({ what: text.what, ...(await undone(neo4j!, text)) }).toEqual({ what: text.what, ...onEmbedded });
    }
  }, 60_000);
});

async function answersOf(graph: Graph, reading: readonly CypherText[]): Promise<Row[][]> {
  const answers: Row[][] = [];
  for (let start = 0; start < reading.length; start += atOnce) {
    const batch = reading.slice(start, start + atOnce);
    answers.push(
      ...(await Promise.all(
        batch.map(async (text) => comparable(text, await graph.read<Row>(text.statement, text.params))),
      )),
    );
  }
  return answers;
}

/** Rows of a page in their order, parent by parent; others as a set, and so lists that a pattern gathers. */
function comparable({ statement }: CypherText, found: readonly Row[]): Row[] {
  const gathered = new Set([...statement.text.matchAll(/\.id\] AS (\w+)/g)].map(([, name]) => name));
  const rows = found.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, gathered.has(name) ? (value as string[]).toSorted() : value]),
    ),
  );
  const isOrdered = /\bORDER BY[^}]*$/.test(statement.text);
  const keyOf = (row: Row) => (isOrdered ? String(row.of) : JSON.stringify(sortedKeys(row)));
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** The same value with the keys of every map in order: the engines order them differently. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sortedKeys(inner)]);
}

/** What a text returns, and what then stands in the graph; the graph is as before afterwards. */
async function undone(graph: Graph, text: CypherText): Promise<{ rows: Row[]; left: Row[] }> {
  const work = async (transaction: Transaction) => {
    const rows = await transaction.run<Row>(text.statement, text.params);
    return { rows, left: await leftBy(transaction, text) };
  };
  return graph.write(work, { keep: false });
}

/** The state of what a text writes, as the statements see it that read the same labels. */
async function leftBy(transaction: Transaction, { statement }: CypherText): Promise<Row[]> {
  const names = /\((.*)\)$/.exec(statement.name)?.[1] ?? "";
  const looking = texts.filter(
    (other) =>
      !other.statement.writes &&
      other.statement.name.endsWith(`(${names})`) &&
      /^writing\/(ofOwner|edgesByThemselves)/.test(other.statement.name),
  );
  const rows: Row[] = [];
  for (const other of looking)
    rows.push(...comparable(other, await transaction.run<Row>(other.statement, other.params)));
  return rows;
}
