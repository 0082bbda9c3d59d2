import type { Command } from "commander";
import { scoreFolder, scoreReport } from "../evaluation/scoreFolder.ts";
import { textReaderOf } from "../intake/documents/textReaderOf.ts";
import { plantDirectories } from "../intake/seeds/prepareGraph.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addEvaluate(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("evaluate")
    .description("Scores what the rules find in the texts of a folder against the labels that people gave them.")
    .argument("<folder>", "holds <name>.txt and beside it <name>.gold.json")
    .option("--details", "also list what was missed and the false positives")
    .addHelpText("after", "\nExample:\n  concordance evaluate my-texts --details")
    .action(
      ending(async (folder: string, { details }: { details?: boolean }) => {
        // In memory, from the files: what a graph of the user holds shall not change the score.
        const graph = context.graphInMemory();
        await plantDirectories(graph, context.seedDirectories());
        const reader = await textReaderOf(graph);
        process.stdout.write(scoreReport(scoreFolder(folder, reader), details ?? false));
        await graph.close();
        return exitCode.done;
      }),
    );
}
