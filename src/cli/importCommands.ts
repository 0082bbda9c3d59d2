import type { Command } from "commander";

export interface ImportFlags {
  scheme: string;
  process?: string;
  source?: string;
  mapping?: string;
  sheet?: string;
  dryRun?: boolean;
  prune?: boolean;
}

/** What the commands about tables do; each resolves with the exit code. */
export interface ImportActions {
  importTable(file: string, options: ImportFlags): Promise<number>;
}

const examples = `
A long table has a row for each coding:
  contribution,contributor,kind,date,principle,locator,stance
  Our view,Sweden,STATE,2014-03,Openness,paragraph 7,AFFIRMS

A wide table has a row for each document and a column for each principle. A cell holds a place, or several with ; between
them, or 1 (it is there, nobody says where), or 0 (read and not found); an empty cell was not read. It may lie on its
side, and groups of principles may stand above them:
  ,,,,Rights,,Infrastructure
  contribution,contributor,kind,date,Privacy,Expression,Openness
  Our view,Sweden,STATE,2014-03,paragraph 2; paragraph 9,0,paragraph 7

Also read: language, url and key of a document. A mapping file (YAML) says what the table does not:
  headings: { contribution: Document, contributor: Author, kind: Sector }
  kinds: { STATE: [Government], CIVIL_SOCIETY: [NGO] }
  defaults: { date: "2014", language: fr }
  ignore: [Remarks]
  scheme: { title: Rights of users, version: "1.0" }
It also takes shape, headingsAt, groupsAt, locatorSeparator, extent.

Example:
  concordance import coding.csv --scheme rights --process netmundial-2014 --dry-run`;

/** The commands that read tables. `ended` takes the exit code. */
export function addImportCommands(program: Command, actions: ImportActions, ended: (code: number) => void): void {
  program
    .command("import")
    .description(
      "Brings a coding table (.csv, .xlsx) into the graph, all or nothing; importing it again changes nothing.",
    )
    .argument("<table>", "CSV in any usual encoding and with any usual separator, or an Excel workbook")
    .requiredOption("--scheme <key>", "the codebook; made of the table's headings where the graph has none of this key")
    .option("--process <key>", "the process that the documents were submitted to")
    .option("--source <words>", "what the table is called and known again by; the file's name unless it is given")
    .option("--mapping <file>", "a YAML file that says which heading is what")
    .option("--sheet <name>", "of a workbook; the first one unless it is given")
    .option("--dry-run", "do all of it, tell it, and keep nothing")
    .option("--prune", "remove documents that the table has no longer")
    .addHelpText("after", examples)
    .action(async (table: string, options: ImportFlags) => ended(await actions.importTable(table, options)));
}
