import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { type AnswerReceipt, receiptOf } from "./AnswerReceipt.ts";

export function addAsk(program: Command, { answer }: CommandContext, ending: Ending): void {
  program
    .command("ask")
    .description("Answers a GraphQL document without a server; the answer is JSON on stdout.")
    .argument("<file>", "a .graphql file, or - for standard input")
    .option("--variables <json>", "the document's variables, a JSON object")
    .option("--receipt <file>", "write question, data version and a hash of the answer, for concordance receipt check")
    .addHelpText("after", "\nExample:\n  concordance ask schema/questions/05-a-principle-in-words.graphql")
    .action(
      ending(async (file: string, { variables, receipt }: { variables?: string; receipt?: string }) => {
        const values = variables === undefined ? {} : variablesIn(variables);
        if (values === undefined) {
          process.stderr.write('--variables is not a JSON object. Write for instance \'{"key": "udhr"}\'.\n');
          return exitCode.wrongCall;
        }
        const document = await documentIn(file);
        const answered = await answer(document, values);
        process.stdout.write(`${JSON.stringify(answered, null, 2)}\n`);
        if (receipt !== undefined) writeReceipt(receipt, receiptOf(document, values, answered));
        return answered.errors === undefined ? exitCode.done : exitCode.refused;
      }),
    );
}

function writeReceipt(file: string, receipt: AnswerReceipt): void {
  try {
    writeFileSync(file, `${JSON.stringify(receipt, null, 2)}\n`);
  } catch (error) {
    throw new Error(`The receipt ${file} cannot be written. Name a file in a folder that exists.`, { cause: error });
  }
}

/** The document in a file, or on standard input for `-`. Throws an Error with a sentence where it cannot be read. */
async function documentIn(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`The file ${file} cannot be read. Give a .graphql file, or - to read standard input.`);
  }
}

/** Variables as JSON. Undefined where the text is not a JSON object. */
function variablesIn(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
