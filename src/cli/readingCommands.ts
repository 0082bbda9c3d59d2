import type { Command } from "commander";

export interface IngestFlags {
  contributor?: string;
  process?: string;
  list?: string;
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
  ingest(files: string[], options: IngestFlags): Promise<number>;
  attach(file: string): Promise<number>;
  evaluate(folder: string, options: { details?: boolean }): Promise<number>;
}

/** The commands that read documents. `ended` takes the exit code. */
export function addReadingCommands(program: Command, actions: ReadingActions, ended: (code: number) => void): void {
  program
    .command("analyse")
    .description("Shows what rules read in a document, and keeps nothing.")
    .argument("<file>", "plain text (UTF-8), HTML, Word (.docx) or PDF; - for text on standard input")
    .option("--json", "what the field `analyse` of the API answers")
    .option("--language <tag>", "BCP 47", "en")
    .option("--process <key>", "the process whose questions it answers")
    .addHelpText("after", "\nExample:\n  concordance analyse seeds/contributions/2016-wgec-canada/text.txt")
    .action(async (file: string, options) => ended(await actions.analyse(file, options)));
  addIngest(program, actions, ended);
  program
    .command("attach")
    .description("Gives the words to the contribution that was coded on this very text.")
    .argument("<file>", "the document as it was published")
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

function addIngest(program: Command, actions: ReadingActions, ended: (code: number) => void): void {
  program
    .command("ingest")
    .description("Reads documents into contribution folders for review; reading them again keeps every decision.")
    .argument("[files...]", "plain text (UTF-8), HTML, Word (.docx) or PDF")
    .option("--contributor <key>", "who submitted them")
    .option("--process <key>", "to which process")
    .option(
      "--list <file>",
      "YAML: `documents:`, each with its file and the options below; what it leaves out, these say",
    )
    .option("--key <key>", "of the contribution; process/contributor, with the file's name if there are several")
    .option("--title <words>", "its first heading unless it is given")
    .option("--date <date>", "2014, 2014-03 or 2014-03-08")
    .option("--language <tag>", "BCP 47; en unless it is given")
    .option("--url <address>", "where it was published")
    .option("--licence <words>", "under which its words may be passed on")
    .option("--out <directory>", "the seed directory that it goes to", "ingested")
    .addHelpText(
      "after",
      `
Example:
  concordance ingest paper.pdf --contributor sweden --process wgec-2016
  concordance plant ingested

Of many contributors, with papers.yaml:
  documents:
    - { file: sweden.pdf, contributor: sweden, date: 2014-03-08 }
    - { file: chile.docx, contributor: chile, language: es }
  concordance ingest --list papers.yaml --process wgec-2016`,
    )
    .action(async (files: string[], options: IngestFlags, command: Command) => {
      const named = files.length > 0;
      if (!named && options.list === undefined) command.error("error: missing argument 'files', or a --list of them");
      for (const option of named ? (["contributor", "process"] as const) : []) {
        if (options[option] === undefined) command.error(`error: required option '--${option} <key>' not specified`);
      }
      ended(await actions.ingest(files, options));
    });
}
