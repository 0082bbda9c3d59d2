import type { Command } from "commander";

export interface IngestFlags {
  contributor: string;
  process: string;
  key?: string;
  title?: string;
  date?: string;
  language?: string;
  url?: string;
  licence?: string;
  out: string;
}

/** What the commands about documents do; each resolves with the exit code. */
export interface ReadingActions {
  analyse(file: string, options: { json?: boolean; language: string; process?: string }): Promise<number>;
  ingest(file: string, options: IngestFlags): Promise<number>;
  attach(file: string): Promise<number>;
  evaluate(folder: string, options: { details?: boolean }): Promise<number>;
}

/** The commands that read documents. `ended` takes the exit code. */
export function addReadingCommands(program: Command, actions: ReadingActions, ended: (code: number) => void): void {
  program
    .command("analyse")
    .description("Shows what rules read in a plain text, and keeps nothing.")
    .argument("<file>", "a UTF-8 text, or - for standard input")
    .option("--json", "what the field `analyse` of the API answers")
    .option("--language <tag>", "BCP 47", "en")
    .option("--process <key>", "the process whose questions it answers")
    .addHelpText("after", "\nExample:\n  concordance analyse seeds/contributions/2016-wgec-canada/text.txt")
    .action(async (file: string, options) => ended(await actions.analyse(file, options)));
  program
    .command("ingest")
    .description("Reads a plain text into a contribution folder for review; reading it again keeps every decision.")
    .argument("<file>", "a UTF-8 text")
    .requiredOption("--contributor <key>", "who submitted it")
    .requiredOption("--process <key>", "to which process")
    .option("--key <key>", "of the contribution; process/contributor unless it is given")
    .option("--title <words>", "its first heading unless it is given")
    .option("--date <date>", "2014, 2014-03 or 2014-03-08")
    .option("--language <tag>", "BCP 47; en unless it is given")
    .option("--url <address>", "where it was published")
    .option("--licence <words>", "under which its words may be passed on")
    .option("--out <directory>", "the seed directory that it goes to", "ingested")
    .addHelpText(
      "after",
      "\nExample:\n  concordance ingest paper.txt --contributor sweden --process wgec-2016\n  concordance plant ingested",
    )
    .action(async (file: string, options: IngestFlags) => ended(await actions.ingest(file, options)));
  program
    .command("attach")
    .description("Gives the words to the contribution that was coded on this very text.")
    .argument("<file>", "the text as it was published")
    .addHelpText("after", "\nExample:\n  concordance attach paper.txt && concordance plant")
    .action(async (file: string) => ended(await actions.attach(file)));
  program
    .command("evaluate")
    .description("Scores the reading of the texts of a folder by the labels that people gave them.")
    .argument("<folder>", "holds <name>.txt and beside it <name>.gold.json")
    .option("--details", "also what was missed and what was found in vain")
    .addHelpText("after", "\nExample:\n  concordance evaluate my-texts --details")
    .action(async (folder: string, options) => ended(await actions.evaluate(folder, options)));
}
