// Wires the parts: the settings choose the engine, the API and the commands get what they need. What a command does stands in cli/.
import { audited } from "./access/audited.ts";
import type { CommandContext } from "./cli/CommandContext.ts";
import { runCommands } from "./cli/commands.ts";
import { exitCode } from "./cli/exitCode.ts";
import { auditOf, recordPlanted } from "./audit.ts";
import { useRulesBeside } from "./extraction/rules/rulesDirectories.ts";
import { lateExplorer } from "./explorer/lateExplorer.ts";
import { openEmbedded } from "./graph/embedded.ts";
import type { Graph } from "./graph/Graph.ts";
import { GraphError } from "./graph/GraphError.ts";
import { watchSeeds } from "./intake/seeds/changedSeeds.ts";
import type { Planted } from "./intake/seeds/plantDirectories.ts";
import { productSeeds } from "./intake/seeds/productSeeds.ts";
import { makeLog } from "./makeLog.ts";
import { openServed, shareWithCommands, telemetryOf, withGraph, withPreparedGraph } from "./openGraph.ts";
import { readSettings } from "./settings.ts";
import { settingsTable } from "./settingsTable.ts";

const context: CommandContext = {
  settings: settingsTable,
  seedDirectories: () => readSettings().seedDirectories,
  baseUrl: () => readSettings().baseUrl,
  audited: (change, work) => audited(auditOf(readSettings()), change, work),
  keyFile: () => readSettings().apiKeys,
  withGraph: (work) => withGraph(readSettings(), work),
  withPreparedGraph: (work) => withPreparedGraph(readSettings(), work),
  graphInMemory: () => openEmbedded(undefined),
  async answer(query, variables, graph) {
    const settings = readSettings();
    const { askOnce } = await import("./api/graphql/askOnce.ts");
    const ask = (of: Graph) => askOnce(of, makeLog(settings), { query, variables });
    return graph === undefined ? withPreparedGraph(settings, ask) : ask(graph);
  },
  async schemaText() {
    const { makeSchema, schemaText } = await import("./api/graphql/schema/schema.ts");
    return schemaText(makeSchema());
  },
  async clientFiles(questions) {
    const { clientFiles } = await import("./api/client/clientFiles.ts");
    const { makeSchema } = await import("./api/graphql/schema/schema.ts");
    return clientFiles(makeSchema(), questions);
  },
  isStartedByNpm: () => readSettings().isStartedByNpm,
  async startService() {
    const settings = readSettings();
    useRulesBeside(settings.seedDirectories);
    const { startService } = await import("./api/http/startService.ts");
    const planted = (done: Planted) => recordPlanted(settings, done);
    const { graph, calls, remember } = await openServed(settings);
    try {
      watchSeeds(graph, [productSeeds, ...settings.seedDirectories]);
      const service = await startService({
        ...settings,
        sharing: await shareWithCommands(graph, settings),
        telemetry: await telemetryOf(settings),
        planted,
        site: lateExplorer(async () => (await import("./intake/documents/documentIntake.ts")).documentIntake(graph), {
          showsSchema: settings.introspection,
        }),
        log: makeLog(settings),
        graph,
        calls,
      });
      void service.prepared.then(remember, () => undefined);
      return service;
    } catch (error) {
      // A graph that stays open keeps the program.
      await graph.close();
      throw error;
    }
  },
};

/** Does what a command line says, and says on stderr what kept it from that. Resolves with the exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  try {
    return await runCommands(argv, context);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(error instanceof GraphError ? `The graph failed: ${message}\n` : `${message}\n`);
    return exitCode.refused;
  }
}
