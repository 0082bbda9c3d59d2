import type { Command } from "commander";
import { type EvaluationOptions, evaluationOf } from "../evaluation/evaluationOf.ts";
import { textReaderFrom } from "../intake/documents/textReaderFrom.ts";
import { productSeeds } from "../intake/seeds/productSeeds.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addEvaluate(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("evaluate")
    .description("Scores what the rules find in the texts of a folder against the labels that people gave them.")
    .argument("<folder>", "holds <name>.txt and beside it <name>.gold.json")
    .option("--details", "also list what was missed and the false positives")
    .option("--by-rule", "count by rule: hits, false positives, decisions of people, precision")
    .option("--language <code>", "score only the texts of this language")
    .addHelpText("after", "\nExample:\n  concordance evaluate my-texts --details")
    .action(
      ending(async (folder: string, options: EvaluationOptions) => {
        const own = context.seedDirectories();
        // From the files: what a graph of the user holds shall not change the score.
        const reader = await textReaderFrom(own);
        process.stdout.write(evaluationOf(folder, reader, [productSeeds, ...own], options));
        return exitCode.done;
      }),
    );
}
