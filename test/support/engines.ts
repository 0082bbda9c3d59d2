import { pino } from "pino";
import { inject } from "vitest";
import { makeApollo } from "../../src/api/graphql/apollo.ts";
import { ask, type Question } from "../../src/api/graphql/ask.ts";
import { makeSchema } from "../../src/api/graphql/schema/schema.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph, Statement } from "../../src/graph/Graph.ts";
import { openNeo4j } from "../../src/graph/neo4j.ts";
import type { Params } from "../../src/graph/params.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { productSeeds } from "../../src/intake/seeds/productSeeds.ts";
import { neo4jOfWorker } from "./neo4j/neo4jOfWorker.ts";
import { imageOf, modelIn, plant, type SeedImage } from "./planting.ts";

export type EngineName = "embedded" | "neo4j";

/** The engines of this run: the embedded one always, Neo4j where there is one (the loud line of the global setup says why not). */
export const engines: EngineName[] = inject("hasNeo4j") ? ["embedded", "neo4j"] : ["embedded"];
/**
 * For what no engine can change: answers from the snapshot, whose bytes test/exports/roundTrip.test.ts finds the same on all engines;
 * cells and joint documents of tables, which are worked out before anything is written. The long form asks all engines.
 */
export const oneEngine = process.env.TEST_LONG === undefined ? engines.slice(0, 1) : engines;
// Started before the first test, whose time a slow machine would use up.
if (inject("hasNeo4j")) await neo4jOfWorker();

export const schema = makeSchema();
export const silentLog = pino({ level: "silent" });
export const apollo = makeApollo({ schema, log: silentLog, introspection: true });
await apollo.start();

let seedImage: Promise<SeedImage> | undefined;
const planted = new Map<EngineName, Promise<Graph>>();

/** The product's seeds as an image, read once a run. */
export function imageOfSeeds(): Promise<SeedImage> {
  seedImage ??= modelIn(productSeeds).then(imageOf);
  return seedImage;
}

/** A graph with the product's seeds, shared by all tests that only read. The embedded one returns rows in random order. */
export function plantedGraph(engine: EngineName): Promise<Graph> {
  let graph = planted.get(engine);
  if (graph === undefined) {
    graph = emptyGraph(engine).then(async (empty) => {
      await plant(empty, (await imageOfSeeds()).model);
      return empty;
    });
    planted.set(engine, graph);
  }
  return graph;
}

/** A graph with schema and no data, for tests that write. On Neo4j there is one database: the planted one is gone, and planted again when asked. */
export async function emptyGraph(engine: EngineName): Promise<Graph> {
  if (engine === "neo4j") return emptyNeo4j();
  const graph = openEmbedded(undefined, { shuffleRows: true });
  await graph.ensureSchema(graphSchema);
  return graph;
}

/** Nothing takes the schema away again. */
let hasSchema = false;

async function emptyNeo4j(): Promise<Graph> {
  planted.delete("neo4j");
  const graph = openNeo4j(await neo4jOfWorker());
  await graph.write((transaction) => transaction.run(statementOf("remove all", "MATCH (n) DETACH DELETE n")));
  if (!hasSchema) await graph.ensureSchema(graphSchema);
  hasSchema = true;
  return graph;
}

/** What is right does not depend on how busy the machine is: Neo4j plans a wide document for seconds. The deadline has tests of its own. */
const patienceMs = 60_000;

/** Asks a document of the planted graph of an engine, as a client would, without HTTP. */
export async function askPlanted(engine: EngineName, query: string, variables: Question["variables"] = {}) {
  const answer = await ask(apollo, await plantedGraph(engine), { query, variables }, patienceMs);
  // A client sees JSON: no prototypes, no undefined.
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

// oxlint-disable-next-line typescript/no-explicit-any -- the data of any document
export type Answer = { data: any; errors?: any[]; extensions?: any };

/** A graph that counts the statements that reach the engine, with their names. */
export function counting(graph: Graph): Graph & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get writes() {
      return graph.writes;
    },
    describe: () => graph.describe(),
    read: <Row>(statement: Statement, params?: Params, options?: object) => {
      asked.push(statement.name);
      return graph.read<Row>(statement, params, options);
    },
    write: (work, options) => graph.write(work, options),
    ensureSchema: (labels) => graph.ensureSchema(labels),
    checkpoint: () => graph.checkpoint(),
    close: () => graph.close(),
  };
}
