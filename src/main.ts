import "reflect-metadata";
import type { FastifyInstance } from "fastify";
import type { FormattedExecutionResult } from "graphql";
import { pino, type Logger } from "pino";
import { makeApollo } from "./api/graphql/apollo.ts";
import { ask } from "./api/graphql/ask.ts";
import { makeHttpServer } from "./api/http/httpServer.ts";
import { Readiness } from "./api/http/Readiness.ts";
import { makeSchema, schemaText } from "./api/graphql/schema/schema.ts";
import { stopGently } from "./api/http/stopGently.ts";
import { type AnalysisAnswer, analysisDocument, analysisReport } from "./cli/analysisReport.ts";
import { documentIn, variablesIn } from "./cli/askFile.ts";
import { type Actions, runCommands } from "./cli/commands.ts";
import { exitCode } from "./cli/exitCode.ts";
import { ingestDocuments } from "./cli/ingestDocuments.ts";
import { importReport } from "./cli/importReport.ts";
import { ProgressBar } from "./cli/ProgressBar.ts";
import { plantedReport } from "./cli/report.ts";
import { limits } from "./domain/request/limits.ts";
import { importTable } from "./intake/tables/importTable.ts";
import { openEmbedded } from "./graph/embedded.ts";
import type { Graph } from "./graph/Graph.ts";
import { GraphError } from "./graph/GraphError.ts";
import { attach } from "./intake/documents/attach.ts";
import { documentsToIngest } from "./sources/documents/documentsToIngest.ts";
import { readDocument } from "./sources/documents/readDocument.ts";
import { textReaderOf } from "./intake/documents/textReaderOf.ts";
import { scoreFolder, scoreReport } from "./evaluation/scoreFolder.ts";
import { plantDirectories, prepareGraph, productSeeds } from "./intake/seeds/prepareGraph.ts";
import { readSeeds } from "./sources/seeds/readSeeds.ts";
import { readSettings, type Settings } from "./settings.ts";

const retryMs = 1_000;

const actions: Actions = {
  async serve() {
    const settings = readSettings();
    const log = makeLog(settings);
    const graph = await openGraph(settings);
    const schema = makeSchema();
    const apollo = makeApollo({ schema, log, introspection: settings.introspection });
    await apollo.start();
    const readiness = new Readiness();
    const app = await makeHttpServer({ graph, apollo, schema, readiness, log });
    const gentle = stopGently(app, readiness);
    const stopped = untilSignal();
    const address = await listen(app, settings);
    log.info({ address }, "listening");
    try {
      const prepared = prepareUntilDone(graph, settings, readiness, log, stopped);
      await Promise.race([stopped, prepared.then(() => stopped)]);
      return exitCode.done;
    } finally {
      log.info("stopping");
      await gentle.stop();
      await apollo.stop();
      await graph.close();
    }
  },

  async plant(directories, { check, prune }) {
    const settings = readSettings();
    const all = [...settings.seedDirectories, ...directories];
    if (check === true) {
      await readSeeds([productSeeds, ...all]);
      process.stdout.write("The seeds are right.\n");
      return exitCode.done;
    }
    return withGraph(settings, async (graph) => {
      process.stdout.write(`${plantedReport(await plantDirectories(graph, all, { prune: prune ?? false }))}\n`);
      return exitCode.done;
    });
  },

  async ask(file, { variables }) {
    const values = variables === undefined ? {} : variablesIn(variables);
    if (values === undefined) {
      process.stderr.write('--variables is no JSON object. Write for instance \'{"key": "udhr"}\'.\n');
      return exitCode.wrongCall;
    }
    const query = await documentIn(file);
    const answer = await answerTo(query, values);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.errors === undefined ? exitCode.done : exitCode.refused;
  },

  async analyse(file, { json, ...variables }) {
    const text = file === "-" ? await documentIn(file) : (await readDocument(file)).text.raw;
    if (Array.from(text).length > limits.maxTextLength) {
      throw new Error(
        `${file} has more than ${limits.maxTextLength} characters; ingest reads documents of any length.`,
      );
    }
    const { data, errors } = await answerTo(analysisDocument, { text, ...variables });
    if (errors !== undefined || data == null) throw new Error(errors?.[0]?.message ?? "The text could not be read.");
    const report = json
      ? JSON.stringify(data["analyse"], null, 2)
      : analysisReport(text, data["analyse"] as AnalysisAnswer, process.stdout.isTTY);
    process.stdout.write(`${report}\n`);
    return exitCode.done;
  },

  async ingest(files, { list, ...options }) {
    const settings = readSettings();
    const documents = await documentsToIngest(files, list, options);
    return withGraph(settings, async (graph) => {
      await prepareGraph(graph, settings.seedDirectories);
      return ingestDocuments(documents, graph, options.out);
    });
  },

  async attach(file) {
    const { contribution, text } = await attach(file, [...readSettings().seedDirectories, productSeeds]);
    process.stdout.write(`${contribution} has its words now, in ${text}; plant to bring them into the graph.\n`);
    return exitCode.done;
  },

  async importTable(file, options) {
    const settings = readSettings();
    return withGraph(settings, async (graph) => {
      await prepareGraph(graph, settings.seedDirectories);
      const bar = new ProgressBar(process.stderr);
      const onProgress = (done: number, all: number) => bar.show(done, all, "codings");
      const report = await importTable(graph, file, { ...options, onProgress }).finally(() => bar.clear());
      process.stdout.write(`${importReport(report)}\n`);
      return report.refused === 0 ? exitCode.done : exitCode.refused;
    });
  },

  async evaluate(folder, { details }) {
    // In memory, from the files: what a graph of the user holds shall not change the score.
    const graph = openEmbedded(undefined);
    await plantDirectories(graph, readSettings().seedDirectories);
    const reader = await textReaderOf(graph);
    process.stdout.write(scoreReport(scoreFolder(folder, reader), details ?? false));
    await graph.close();
    return exitCode.done;
  },

  async schema() {
    process.stdout.write(schemaText(makeSchema()));
    return exitCode.done;
  },
};

/** Resolves with the address. Throws an Error with a sentence that says what to do where the port or the host cannot be had. */
async function listen(app: FastifyInstance, { port, host }: Settings): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const sentence =
      code === "EADDRINUSE"
        ? `Port ${port} of ${host} is in use by another program. Stop that one, or set PORT to another port; 0 takes any free one.`
        : `Port ${port} of ${host} cannot be listened on (${message}). Set PORT and HOST to what this machine allows.`;
    throw new Error(sentence, { cause: error });
  }
}

/** Logs are JSON lines on stderr. */
function makeLog({ logLevel }: Settings): Logger {
  return pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
}

async function openGraph(settings: Settings): Promise<Graph> {
  if (settings.neo4j === undefined) return openEmbedded(settings.dataDirectory);
  const { openNeo4j } = await import("./graph/neo4j.ts");
  return openNeo4j(settings.neo4j);
}

/** Answers a document as the API would, from the graph of the settings. */
function answerTo(query: string, variables: Record<string, unknown>): Promise<FormattedExecutionResult> {
  const settings = readSettings();
  return withGraph(settings, async (graph) => {
    await prepareGraph(graph, settings.seedDirectories);
    const apollo = makeApollo({ schema: makeSchema(), log: makeLog(settings), introspection: true });
    await apollo.start();
    const answer = await ask(apollo, graph, { query, variables });
    await apollo.stop();
    return answer;
  });
}

async function withGraph<Result>(settings: Settings, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const graph = await openGraph(settings);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Plants an empty graph; while the graph is away, says so and tries again, so that the service comes back by itself. */
async function prepareUntilDone(
  graph: Graph,
  settings: Settings,
  readiness: Readiness,
  log: Logger,
  stopped: Promise<void>,
): Promise<void> {
  let isStopped = false;
  void stopped.then(() => (isStopped = true));
  while (!isStopped) {
    try {
      const planted = await prepareGraph(graph, settings.seedDirectories);
      if (planted !== undefined) log.info({ ...planted, gone: planted.gone.length }, "planted the seeds");
      readiness.prepared();
      return;
    } catch (error) {
      const isAway = error instanceof GraphError && (error.kind === "UNAVAILABLE" || error.kind === "TIMEOUT");
      if (!isAway) throw error;
      const reason = error.kind === "TIMEOUT" ? "the graph does not answer" : "the graph cannot be reached";
      readiness.notPrepared(reason);
      log.warn({ err: error }, `${reason}; trying again`);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
}

try {
  process.exitCode = await runCommands(process.argv.slice(2), actions);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof GraphError ? `The graph failed: ${message}\n` : `${message}\n`);
  process.exitCode = exitCode.refused;
}
