import type { Command } from "commander";
import { attach } from "../intake/documents/attach.ts";
import { productSeeds } from "../intake/seeds/prepareGraph.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addAttach(program: Command, { seedDirectories }: CommandContext, ending: Ending): void {
  program
    .command("attach")
    .description("Adds the words to the contribution that was coded on exactly this text.")
    .argument("<file>", "the document as it was published")
    .addHelpText("after", "\nExample:\n  concordance attach paper.txt && concordance plant")
    .action(
      ending(async (file: string) => {
        const { contribution, text } = await attach(file, [...seedDirectories(), productSeeds]);
        process.stdout.write(`${contribution} has its words now, in ${text}; plant to bring them into the graph.\n`);
        return exitCode.done;
      }),
    );
}
