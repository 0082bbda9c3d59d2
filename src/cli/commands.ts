import { Command, CommanderError } from "commander";
import { productVersion } from "../domain/service/productVersion.ts";
import { addAnalyse } from "./analyse.ts";
import { addAsk } from "./ask.ts";
import { addAttach } from "./attach.ts";
import { addBackup, addRestore, addVerify } from "./backup.ts";
import { addClient } from "./client.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { addEvaluate } from "./evaluate.ts";
import { exitCode } from "./exitCode.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addIngest } from "./ingest.ts";
import { addKey } from "./key.ts";
import { addPlant } from "./plant.ts";
import { addReceipt } from "./receipt.ts";
import { addRefresh } from "./refresh.ts";
import { addSchema } from "./schema.ts";
import { addServe } from "./serve.ts";

/** In the order of the help. */
const commands = [
  addServe,
  addPlant,
  addAsk,
  addReceipt,
  addAnalyse,
  addIngest,
  addAttach,
  addEvaluate,
  addExport,
  addImport,
  addRefresh,
  addBackup,
  addRestore,
  addVerify,
  addKey,
  addSchema,
  addClient,
];

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
  for (const add of commands) add(program, context, ending);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongCall;
    throw error;
  }
}
