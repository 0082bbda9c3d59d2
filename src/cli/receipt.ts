import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { FormattedExecutionResult } from "graphql";
import { importPackage } from "../intake/packages/importPackage.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";
import { shownPlainly } from "./shownPlainly.ts";
import { differencesOf, type AnswerReceipt, receiptIn, receiptOf } from "./AnswerReceipt.ts";

const help = `
Example:
  concordance receipt check receipt.json --in concordance-data`;

export function addReceipt(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("receipt")
    .description("Checks receipts that concordance ask --receipt wrote.")
    .command("check")
    .description("Asks the question of a receipt again, and says whether the answer is equal, or what differs.")
    .argument("<file>", "the receipt")
    .option(
      "--in <export>",
      "ask what concordance export wrote instead of the graph: a folder, or the graph as RDF (.nq, .jsonld)",
    )
    .addHelpText("after", help)
    .action(
      ending(async (file: string, flags: { in?: string }) => {
        const before = receiptIn(file, textIn(file));
        const now = await (flags.in === undefined ? asked(before, context) : askedIn(flags.in, before, context));
        return report(before, now);
      }),
    );
}

function textIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`The receipt ${file} cannot be read. Look at its name.`);
  }
}

async function asked({ query, variables }: AnswerReceipt, { answer }: CommandContext): Promise<AnswerReceipt> {
  return receiptAgain(query, variables, await answer(query, variables));
}

/** The question may be of another version of the API. */
function receiptAgain(
  query: string,
  variables: Record<string, unknown>,
  answered: FormattedExecutionResult,
): AnswerReceipt {
  const [error] = answered.errors ?? [];
  if (error === undefined) return receiptOf(query, variables, answered);
  throw new Error(`The question of the receipt is no longer answered: ${error.message}`);
}

async function askedIn(
  place: string,
  { query, variables }: AnswerReceipt,
  context: CommandContext,
): Promise<AnswerReceipt> {
  const graph = context.graphInMemory();
  try {
    await importPackage(graph, place);
    return receiptAgain(query, variables, await context.answer(query, variables, graph));
  } finally {
    await graph.close();
  }
}

function report(before: AnswerReceipt, now: AnswerReceipt): number {
  const differences = differencesOf(before, now);
  if (differences.length > 0) {
    process.stdout.write(`${differences.map(shownPlainly).join("\n")}\n`);
    return exitCode.refused;
  }
  const isSame = before.dataVersion === now.dataVersion;
  const since = isSame
    ? `data version ${now.dataVersion}`
    : `data version ${before.dataVersion} then, ${now.dataVersion} now`;
  process.stdout.write(`${shownPlainly(`equal: the same answer, ${since}`)}\n`);
  return exitCode.done;
}
