import { Command, CommanderError, Option } from "commander";
import { productVersion } from "../domain/service/productVersion.ts";
import { exitCode } from "./exitCode.ts";
import { addImportCommands, type ImportActions } from "./importCommands.ts";
import { addReadingCommands, type ReadingActions } from "./readingCommands.ts";

/** What the commands do; each resolves with the exit code. Results go to stdout, everything else to stderr. */
export interface Actions extends ReadingActions, ImportActions {
  serve(): Promise<number>;
  plant(directories: string[], options: { check?: boolean; prune?: boolean }): Promise<number>;
  ask(file: string, options: { variables?: string }): Promise<number>;
  schema(): Promise<number>;
}

/** Reads the command line and does what it says. */
export async function runCommands(argv: readonly string[], actions: Actions): Promise<number> {
  let code: number = exitCode.done;
  const program = new Command("concordance")
    .description("A knowledge graph of governance principles behind a typed GraphQL API.")
    .version(productVersion)
    .exitOverride()
    .showHelpAfterError();
  program
    .command("serve")
    .description("Serves the API; plants the seeds into a graph that is empty. Ends on SIGTERM or Ctrl-C.")
    .addHelpText("after", "\nExample:\n  PORT=8080 concordance serve")
    .action(async () => {
      code = await actions.serve();
    });
  program
    .command("plant")
    .description("Puts the seeds into the graph, and those of further directories. Planting again changes nothing.")
    .argument("[directories...]", "further seed directories, see seeds/README.md")
    .option("--check", "only read and check; name file, line and field of each fault")
    .option("--prune", "remove records that have left the files")
    .addHelpText("after", "\nExample:\n  concordance plant --check")
    .action(async (directories: string[], options) => {
      code = await actions.plant(directories, options);
    });
  program
    .command("ask")
    .description("Answers a GraphQL document without a server; the answer is JSON on stdout.")
    .argument("<file>", "a .graphql file, or - for standard input")
    .addOption(new Option("--variables <json>", "the document's variables, a JSON object"))
    .addHelpText("after", "\nExample:\n  concordance ask schema/questions/05-a-principle-in-words.graphql")
    .action(async (file: string, options) => {
      code = await actions.ask(file, options);
    });
  addReadingCommands(program, actions, (ended) => (code = ended));
  addImportCommands(program, actions, (ended) => (code = ended));
  program
    .command("schema")
    .description("Prints the GraphQL schema.")
    .addHelpText("after", "\nExample:\n  concordance schema")
    .action(async () => {
      code = await actions.schema();
    });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongCall;
    throw error;
  }
}
