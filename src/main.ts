// Wires the parts: the settings choose the engine, the API and the commands get what they need. What a command does stands in cli/.
import "reflect-metadata";
import { pino, stdSerializers, type Logger } from "pino";
import { audited, type AuditLine } from "./access/audited.ts";
import { auditFile } from "./access/auditFile.ts";
import { askOnce } from "./api/graphql/askOnce.ts";
import { makeSchema, schemaText } from "./api/graphql/schema/schema.ts";
import { startService } from "./api/http/startService.ts";
import type { CommandContext } from "./cli/CommandContext.ts";
import { runCommands } from "./cli/commands.ts";
import { exitCode } from "./cli/exitCode.ts";
import { useRulesBeside } from "./extraction/rulesDirectories.ts";
import { openEmbedded } from "./graph/embedded.ts";
import { errorForLog } from "./graph/errorForLog.ts";
import type { Graph } from "./graph/Graph.ts";
import { GraphError } from "./graph/GraphError.ts";
import { countsOfPlanted } from "./intake/seeds/countsOfPlanted.ts";
import { type Planted, prepareGraph } from "./intake/seeds/prepareGraph.ts";
import { readSettings, type Settings } from "./settings.ts";
import { keepSnapshotsIn } from "./snapshot/snapshotOf.ts";

const context: CommandContext = {
  seedDirectories: () => readSettings().seedDirectories,
  baseUrl: () => readSettings().baseUrl,
  audited: (change, work) => audited(auditOf(readSettings()), change, work),
  keyFile: () => readSettings().apiKeys,
  withGraph: (work) => withGraph(readSettings(), work),
  withPreparedGraph: (work) => withPreparedGraph(readSettings(), work),
  graphInMemory: () => openEmbedded(undefined),
  answer(query, variables, graph) {
    const settings = readSettings();
    const ask = (of: Graph) => askOnce(of, makeLog(settings), { query, variables });
    return graph === undefined ? withPreparedGraph(settings, ask) : ask(graph);
  },
  schemaText: () => schemaText(makeSchema()),
  isStartedByNpm: () => readSettings().isStartedByNpm,
  async startService() {
    const settings = readSettings();
    useRulesBeside(settings.seedDirectories);
    const { explorer } = await import("./explorer/explorer.ts");
    const planted = (done: Planted) => recordPlanted(settings, done);
    return startService({
      ...settings,
      planted,
      site: explorer,
      log: makeLog(settings),
      graph: await openGraph(settings),
    });
  },
};

async function openGraph(settings: Settings): Promise<Graph> {
  const { dataDirectory, neo4j } = settings;
  if (neo4j !== undefined) return (await import("./graph/neo4j.ts")).openNeo4j(neo4j);
  const graph = openEmbedded(dataDirectory);
  if (dataDirectory !== undefined) keepSnapshots(graph, dataDirectory, settings);
  return graph;
}

function keepSnapshots(graph: Graph, directory: string, settings: Settings): void {
  keepSnapshotsIn(directory, graph, (error) =>
    makeLog(settings).warn({ err: error }, "the snapshot could not be kept; the next start reads the graph again"),
  );
}

async function withGraph<Result>(settings: Settings, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await openGraph(settings);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

function withPreparedGraph<Result>(settings: Settings, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  return withGraph(settings, async (graph) => {
    const planted = await prepareGraph(graph, settings.seedDirectories);
    if (planted !== undefined) await recordPlanted(settings, planted);
    return work(graph);
  });
}

/** A graph that was made ready to answer was changed too. */
async function recordPlanted(settings: Settings, planted: Planted): Promise<void> {
  const change = { what: "plant", of: ["concordance", ...settings.seedDirectories], countsOf: countsOfPlanted };
  await audited(auditOf(settings), change, async () => planted);
}

/** Where changes of this graph are recorded: beside it; of a Neo4j in the log; of a graph that ends with the process nowhere. */
function auditOf(settings: Settings): (line: AuditLine) => void {
  const { neo4j, dataDirectory } = settings;
  if (neo4j !== undefined) return (audit) => makeLog(settings).info({ audit }, "audit");
  if (dataDirectory === undefined) return () => undefined;
  return auditFile(dataDirectory, (error, audit) =>
    makeLog(settings).error({ err: error, audit }, "the audit record could not be written"),
  );
}

/** Logs are JSON lines on stderr. */
function makeLog({ logLevel }: Settings): Logger {
  const isDetailed = logLevel === "debug" || logLevel === "trace";
  const err = (error: Error) => (isDetailed ? undefined : errorForLog(error)) ?? stdSerializers.err(error);
  return pino({ level: logLevel, serializers: { err } }, pino.destination({ dest: 2, sync: true }));
}

try {
  process.exitCode = await runCommands(process.argv.slice(2), context);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof GraphError ? `The graph failed: ${message}\n` : `${message}\n`);
  process.exitCode = exitCode.refused;
}
