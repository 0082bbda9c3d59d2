import { renameSync, statSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { learnIn } from "../extraction/learned/learnIn.ts";
import { rulesDirectories } from "../extraction/rules/rulesDirectories.ts";
import { textReaderFrom } from "../intake/documents/textReaderFrom.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addLearn(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("learn")
    .description(
      "Learns from example sentences what principles and recommendations sound like, and writes it beside them.",
    )
    .argument("<folder>", "holds <language>/examples.tsv, as seeds/reading does; <language>/learned.json is written")
    .addHelpText("after", "\nExample:\n  concordance learn seeds/reading")
    .action(
      ending(async (folder: string) => {
        if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
          throw new Error(`${folder} is not a folder. Give one that holds <language>/examples.tsv.`);
        const { vocabulary } = await textReaderFrom(context.seedDirectories());
        const known = new Set(vocabulary.principles.map(({ key }) => key));
        let lessons = 0;
        for (const { examples, file, text } of learnIn(folder, rulesDirectories(), known)) {
          // Whole, or not at all.
          writeFileSync(`${file}.part`, text);
          renameSync(`${file}.part`, file);
          process.stdout.write(`${file}: learned from ${examples} sentences\n`);
          lessons += 1;
        }
        if (lessons === 0) throw new Error(`${folder} holds no <language>/examples.tsv.`);
        return exitCode.done;
      }),
    );
}
