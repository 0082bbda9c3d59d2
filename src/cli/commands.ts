import { Command, CommanderError } from "commander";
import { productVersion } from "../domain/service/productVersion.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

type Add = (program: Command, context: CommandContext, ending: Ending) => void;

/** In the order of the help. Each is loaded with all that it needs when it is called, or its name is to be listed. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  serve: async () => (await import("./serve.ts")).addServe,
  plant: async () => (await import("./plant.ts")).addPlant,
  ask: async () => (await import("./ask.ts")).addAsk,
  receipt: async () => (await import("./receipt.ts")).addReceipt,
  analyse: async () => (await import("./analyse.ts")).addAnalyse,
  ingest: async () => (await import("./ingest.ts")).addIngest,
  attach: async () => (await import("./attach.ts")).addAttach,
  evaluate: async () => (await import("./evaluate.ts")).addEvaluate,
  learn: async () => (await import("./learn.ts")).addLearn,
  export: async () => (await import("./export.ts")).addExport,
  import: async () => (await import("./import.ts")).addImport,
  refresh: async () => (await import("./refresh.ts")).addRefresh,
  backup: async () => (await import("./backup.ts")).addBackup,
  restore: async () => (await import("./backup.ts")).addRestore,
  verify: async () => (await import("./backup.ts")).addVerify,
  key: async () => (await import("./key.ts")).addKey,
  schema: async () => (await import("./schema.ts")).addSchema,
  client: async () => (await import("./client.ts")).addClient,
};

/** Reads the command line and does what it says. Resolves with the exit code. */
export async function runCommands(argv: readonly string[], context: CommandContext): Promise<number> {
  let code: number = exitCode.done;
  const ending: Ending =
    (action) =>
    async (...args) => {
      code = await action(...args);
    };
  const program = new Command("concordance")
    .description("A knowledge graph of governance principles behind a typed GraphQL API.")
    .version(productVersion)
    .exitOverride()
    .showHelpAfterError();
  const called = Object.hasOwn(commands, argv[0] ?? "") ? [commands[argv[0]!]!] : Object.values(commands);
  for (const load of called) (await load())(program, context, ending);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongCall;
    throw error;
  }
}
