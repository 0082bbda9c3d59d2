import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { ask } from "../../src/api/graphql/ask.ts";
import { exampleQuestions } from "../../src/api/client/exampleQuestions.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { forgetOwner } from "../../src/intake/seeds/plantDirectories.ts";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { modelVersion } from "../../src/model/modelVersion.ts";
import { refresh } from "../../src/writing/refresh.ts";
import { loadGraph, storedGraph, storedGraphNames } from "../released/storedGraph.ts";
import { apollo, emptyGraph, type EngineName, engines, plantedGraph } from "../support/engines.ts";
import { graphWriting } from "../support/graphWriting.ts";
import { contentOf } from "../support/graphContent.ts";
import { valuesOf } from "../support/valuesOf.ts";
import { contentIn, killedAt, load, onNeo4j, partOf, storedVersion, wholeRun, within } from "../slow/migrating.ts";

const tables = path.join(import.meta.dirname, "../released/tables");
const imported = [
  { file: "long.csv", scheme: "keepers", source: "A survey of keepers", extent: "PARTIAL" as const },
  { file: "wide.csv", scheme: "waters", source: "A survey of waters" },
];
const ofTables = ["keepers", "waters"].map(
  (scheme) => `{
    matrix(rows: CONTRIBUTION, scope: { scheme: "${scheme}" }) { rows { ... on Contribution { key } } columns { ... on Principle { key } } values }
    prevalence(across: CONTRIBUTOR, groupBy: CONTRIBUTOR_KIND, scope: { scheme: "${scheme}" }) { rows { item { ... on Principle { key } } group present } }
  }`,
);

async function answer(graph: Graph, query: string, variables = {}): Promise<unknown> {
  const { data, errors } = await ask(apollo, graph, { query, variables }, 60_000);
  expect(errors).toBeUndefined();
  // Versions say which data it is, and the text of a method repeats them.
  return JSON.parse(JSON.stringify(data).replace(/"(dataVersion|text)":"[^"]*"/g, '"$1":""')) as unknown;
}

async function released(engine: EngineName, name: string): Promise<Graph> {
  const graph = await emptyGraph(engine);
  await loadGraph(graph, storedGraph(name));
  return graph;
}

const documents = exampleQuestions().map(({ document }) => document);
const ids = "MATCH (n:Mention) RETURN n.id";

async function answersOf(graph: Graph, queries: readonly string[]): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const query of queries) all.push(await answer(graph, query));
  return all;
}

interface Right {
  answers: unknown[];
  ofTables: unknown[];
  ids: unknown[];
  content: string[];
}
const rights = new Map<string, Promise<Right>>();

/** What a graph of today says, with the tables imported or without; asked once, for each earlier version and engine is compared with it. */
function rightOf(what: "planted" | "imported"): Promise<Right> {
  const right = rights.get(what) ?? askedOfToday(what);
  rights.set(what, right);
  return right;
}

async function askedOfToday(what: "planted" | "imported"): Promise<Right> {
  if (what === "planted") {
    const answers = await answersOf(await plantedGraph("embedded"), documents);
    return { answers, ofTables: [], ids: [], content: [] };
  }
  const graph = await emptyGraph("embedded");
  await prepareGraph(graph, []);
  for (const { file, ...options } of imported) await importTable(graph, path.join(tables, file), options);
  const right = {
    answers: await answersOf(graph, documents),
    ofTables: await answersOf(graph, ofTables),
    ids: await valuesOf(graph, ids),
    content: await contentOf(graph),
  };
  await graph.close();
  return right;
}

/** The statements are the same for each: the short form has the first and the last; on Neo4j, which plans them for seconds, the last. */
function namesOn(engine: EngineName): string[] {
  const names = storedGraphNames();
  if (process.env["TEST_LONG"] !== undefined) return names;
  return engine === "embedded" ? [...names.slice(0, 1), ...names.slice(-1)] : names.slice(-1);
}

describe.each(engines)("a graph of an earlier version on %s", (engine) => {
  it.each(namesOn(engine))(
    "answers after the first start as a graph of today does: %s",
    { timeout: 240_000 },
    async (name) => {
      // On Neo4j there is one database: what is right comes from the other engine.
      const right = await rightOf(name.includes("52c3527") ? "planted" : "imported");
      const graph = await released(engine, name);
      expect(await prepareGraph(graph, [])).toMatchObject({ migratedFrom: 0 });
      for (const [at, document] of documents.entries())
        expect(await answer(graph, document)).toEqual(right.answers[at]);
      if (name.includes("52c3527")) return;
      for (const [at, query] of ofTables.entries()) expect(await answer(graph, query)).toEqual(right.ofTables[at]);
      expect(await valuesOf(graph, ids)).toEqual(right.ids);
      // The second start has nothing to do, a count of everything gives the same, and importing again gives today's graph.
      expect(await prepareGraph(graph, [])).toBeUndefined();
      expect(await refresh(graph)).toMatchObject({ changed: 0 });
      for (const { file, ...options } of imported)
        expect(await importTable(graph, path.join(tables, file), options)).toMatchObject({
          things: { created: 0 },
          mentions: { created: 0, removed: 0 },
          gone: [],
        });
      // What the product gave once and gives no longer stays until somebody forgets it.
      await forgetOwner(graph, "earlier");
      expect(await contentOf(graph)).toEqual(right.content);
      await graph.close();
    },
  );

  it("stays as it was where the change of its shape breaks off, wherever that is", async () => {
    const graph = await released(engine, storedGraphNames().at(-1)!);
    const before = await contentOf(graph);
    for (const broken of [1, 40, 150]) {
      let statements = 0;
      const breaking = graphWriting(graph, (work, options) =>
        graph.write(
          (transaction) =>
            work({
              run: (statement, params) => {
                if (++statements === broken) throw new Error("killed");
                return transaction.run(statement, params);
              },
            }),
          options,
        ),
      );
      await expect(prepareGraph(breaking, [])).rejects.toThrow("killed");
      expect(await contentOf(graph)).toEqual(before);
    }
    await graph.close();
  });

  it("stops the start with a sentence where it cannot have today's shape, and is left as it was", async () => {
    const graph = await released(engine, storedGraphNames().at(-1)!);
    const strange = statementOf(
      "strange",
      "CREATE (n:Contributor {id: 'contributor:x', key: 'x', origin: 'seeds'}) RETURN count(*) AS written",
    );
    await graph.write((transaction) => transaction.run(strange));
    const before = await contentOf(graph);
    await expect(prepareGraph(graph, [])).rejects.toThrow(
      /contributor:x of "earlier" cannot be brought .* `concordance plant DIRECTORY` .*--forget "earlier"/,
    );
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });

  it("of a later version is left alone, with a sentence", async () => {
    const graph = await emptyGraph(engine);
    await prepareGraph(graph, []);
    const later = statementOf("later", "MATCH (n:Release) SET n.modelVersion = $version RETURN count(*) AS written");
    await graph.write((transaction) => transaction.run(later, { version: modelVersion + 1 }));
    await expect(prepareGraph(graph, [])).rejects.toThrow(/later version of Concordance.*was left as it was/s);
    await graph.close();
  });
});

// On the embedded engine: test/slow/killedInMigration.test.ts.
describe.runIf(inject("hasNeo4j"))("a process that is killed while it migrates a graph on Neo4j", () => {
  const rounds = process.env["TEST_LONG"] === undefined ? 1 : 7;

  it("leaves the old graph or the new one, and the next start makes it the new one", { timeout: 600_000 }, async () => {
    const place = await onNeo4j();
    const anew = async () => {
      await (await emptyGraph("neo4j")).close();
      await within(place, load);
    };
    const right = await emptyGraph("embedded");
    await load(right);
    await prepareGraph(right, []);
    const content = await contentOf(right);
    await right.close();
    await anew();
    const { wholeMs, migrated } = await wholeRun(place);
    // What is left is the same on both engines.
    expect(migrated).toEqual(content);
    for (let round = 0; round < rounds; round++) {
      await anew();
      // Where the machine has become faster since the whole run was timed, it is killed sooner.
      for (let ms = partOf(wholeMs, round + 0.5, rounds); !(await killedAt(place, ms)); ms /= 2) await anew();
      expect([0, modelVersion]).toContain(await storedVersion(place));
      // The server ends the transaction of a client that is gone in its own time; the next start waits for its locks.
      await within(place, (graph) => prepareGraph(graph, []));
      expect(await contentIn(place)).toEqual(content);
    }
  });
});
