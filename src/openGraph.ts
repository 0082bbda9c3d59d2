import { accessSync, constants } from "node:fs";
import type * as Telemetry from "@opentelemetry/api";
import { productVersion } from "./domain/service/productVersion.ts";
import { openEmbedded } from "./graph/embedded.ts";
import { EngineCalls } from "./graph/EngineCalls.ts";
import type { Graph } from "./graph/Graph.ts";
import { knownAnswersIn } from "./graph/knownAnswers.ts";
import { LateGraph } from "./graph/LateGraph.ts";
import { GraphInUse, holdDirectory } from "./graph/openGrafeo.ts";
import { openShared } from "./graph/shared/openShared.ts";
import { type Sharing, shareGraph } from "./graph/shared/shareGraph.ts";
import { statement } from "./graph/statements.ts";
import { GraphThread } from "./GraphThread.ts";
import { prepareGraph } from "./intake/seeds/prepareGraph.ts";
import { recordPlanted } from "./audit.ts";
import { refuseTooLarge } from "./refuseTooLarge.ts";
import { makeLog } from "./makeLog.ts";
import type { Settings } from "./settings.ts";
import { keepSnapshotsIn, readsAside, readSnapshotsIn, type SnapshotTrouble } from "./snapshot/snapshotOf.ts";

/** The graph that the settings name, for this process alone where it is embedded. Whoever opens it closes it. */
export async function openGraph(settings: Settings, calls = new EngineCalls()): Promise<Graph> {
  const { dataDirectory, cacheDirectory, neo4j } = settings;
  const engine =
    neo4j === undefined
      ? openEmbedded(dataDirectory, { warn: warningsTo(settings) })
      : (await import("./graph/neo4j.ts")).openNeo4j(neo4j);
  const graph = await traced(calls.counted(engine), settings);
  const directory = neo4j === undefined ? dataDirectory : cacheDirectory;
  if (directory !== undefined) keepSnapshots(graph, directory, settings);
  return graph;
}

/** The graph that a server answers from, and what to do when it is ready. */
export interface Served {
  graph: Graph;
  /** Of its engine. */
  calls: EngineCalls;
  remember: () => Promise<void>;
}

/** Refuses one that does not fit into memory. An embedded graph in a directory opens in a thread of its own, and only when it is needed where what the start asks is known from before. */
export async function openServed(settings: Settings): Promise<Served> {
  const { dataDirectory: directory, neo4j } = settings;
  refuseTooLarge(settings);
  const calls = new EngineCalls();
  if (neo4j !== undefined || directory === undefined)
    return { graph: await openGraph(settings, calls), calls, remember: async () => undefined };
  const hold = knownAnswersIn(directory) && holdDirectory(directory);
  const work = { directory, isHeld: hold !== undefined, version: productVersion };
  const thread = new GraphThread(work, warningsTo(settings));
  const open = async (ended: () => void) => {
    const graph = await thread.open((err) => {
      makeLog(settings).error({ err }, "the thread of the graph ended; the next question opens the graph again");
      ended();
    });
    return calls.counted(graph);
  };
  const late = new LateGraph({ directory, hold, open, alive: statement("service/ping") });
  if (hold === undefined) await late.open();
  const graph = await traced(late, settings);
  const toLog = troubleToLog(settings);
  const remember = () => late.remember().catch((error: unknown) => toLog(error, "remember"));
  keepSnapshotsIn(directory, graph, toLog);
  readsAside(graph, async (before) => {
    await late.open();
    return thread.readSnapshot(before, (trouble) => void (trouble === undefined ? remember() : toLog(trouble, "keep")));
  });
  return { graph, calls, remember };
}

/** What OpenTelemetry needs is loaded only for who uses it. */
export async function telemetryOf({ isTraced }: Settings): Promise<typeof Telemetry | undefined> {
  return isTraced ? import("@opentelemetry/api") : undefined;
}

async function traced(graph: Graph, settings: Settings): Promise<Graph> {
  const telemetry = await telemetryOf(settings);
  if (telemetry === undefined) return graph;
  const { tracedGraph } = await import("./graph/tracedGraph.ts");
  return tracedGraph(graph, telemetry, settings.neo4j === undefined ? "grafeo" : "neo4j");
}

function keepSnapshots(graph: Graph, directory: string, settings: Settings): void {
  keepSnapshotsIn(directory, graph, troubleToLog(settings));
}

const troubles: Record<SnapshotTrouble | "remember", string> = {
  keep: "the snapshot could not be kept; the next start reads the graph again",
  read: "the graph could not be read again; answers stay as they were until something more is written",
  remember: "the answers of the start could not be kept; the next start opens the engine first",
};

function warningsTo(settings: Settings): (sentence: string) => void {
  return (sentence) => makeLog(settings).warn(sentence);
}

function troubleToLog(settings: Settings): (error: unknown, trouble: keyof typeof troubles) => void {
  return (err, trouble) => makeLog(settings).warn({ err }, troubles[trouble]);
}

/** The graph that the settings name, also where a server of this machine holds it: then the server reads and writes for this process. */
async function openBeside(settings: Settings): Promise<Graph> {
  try {
    return await openGraph(settings);
  } catch (error) {
    const { dataDirectory } = settings;
    if (!(error instanceof GraphInUse) || dataDirectory === undefined) throw error;
    const graph = await openShared(dataDirectory, productVersion);
    if (graph === undefined) throw error;
    readSnapshotsIn(dataDirectory, graph);
    return graph;
  }
}

/** Lets commands work on the graph of a server. A Neo4j needs none of this: commands connect to it themselves. */
export async function shareWithCommands(graph: Graph, settings: Settings): Promise<Sharing | undefined> {
  const { neo4j, dataDirectory: directory } = settings;
  // Windows has sockets of another kind. What can only be read is opened by each command itself.
  if (neo4j !== undefined || directory === undefined || process.platform === "win32" || !isWritable(directory))
    return undefined;
  try {
    return await shareGraph(graph, { directory, version: productVersion });
  } catch (error) {
    makeLog(settings).warn({ err: error }, "commands cannot work on this graph while the server runs");
    return undefined;
  }
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export async function withGraph<Result>(settings: Settings, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await openBeside(settings);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

export function withPreparedGraph<Result>(
  settings: Settings,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  return withGraph(settings, async (graph) => {
    const planted = await prepareGraph(graph, settings.seedDirectories, warningsTo(settings));
    if (planted !== undefined) await recordPlanted(settings, planted);
    return work(graph);
  });
}
