// Wires the parts: the settings choose the engine, the API and the commands get what they need. What a command does stands in cli/.
import "reflect-metadata";
import { pino, type Logger } from "pino";
import { askOnce } from "./api/graphql/askOnce.ts";
import { makeSchema, schemaText } from "./api/graphql/schema/schema.ts";
import { startService } from "./api/http/startService.ts";
import type { CommandContext } from "./cli/CommandContext.ts";
import { runCommands } from "./cli/commands.ts";
import { exitCode } from "./cli/exitCode.ts";
import { useRulesBeside } from "./extraction/rulesDirectories.ts";
import { openEmbedded } from "./graph/embedded.ts";
import type { Graph } from "./graph/Graph.ts";
import { GraphError } from "./graph/GraphError.ts";
import { documentIntake } from "./intake/documents/documentIntake.ts";
import { prepareGraph } from "./intake/seeds/prepareGraph.ts";
import { readSettings, type Settings } from "./settings.ts";
import { keepSnapshotsIn } from "./snapshot/snapshotOf.ts";

const context: CommandContext = {
  seedDirectories: () => readSettings().seedDirectories,
  baseUrl: () => readSettings().baseUrl,
  withGraph: (work) => withGraph(readSettings(), work),
  withPreparedGraph: (work) => withPreparedGraph(readSettings(), work),
  graphInMemory: () => openEmbedded(undefined),
  answer(query, variables) {
    const settings = readSettings();
    return withPreparedGraph(settings, (graph) => askOnce(graph, makeLog(settings), { query, variables }));
  },
  schemaText: () => schemaText(makeSchema()),
  isStartedByNpm: () => readSettings().isStartedByNpm,
  async startService() {
    const settings = readSettings();
    useRulesBeside(settings.seedDirectories);
    const { makeExplorer } = await import("./explorer/explorer.ts");
    const graph = await openGraph(settings);
    return startService({ ...settings, site: makeExplorer(documentIntake(graph)), log: makeLog(settings), graph });
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
    await prepareGraph(graph, settings.seedDirectories);
    return work(graph);
  });
}

/** Logs are JSON lines on stderr. */
function makeLog({ logLevel }: Settings): Logger {
  return pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
}

try {
  process.exitCode = await runCommands(process.argv.slice(2), context);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof GraphError ? `The graph failed: ${message}\n` : `${message}\n`);
  process.exitCode = exitCode.refused;
}
