import type { Command } from "commander";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addSchema(program: Command, { schemaText }: CommandContext, ending: Ending): void {
  program
    .command("schema")
    .description("Prints the GraphQL schema.")
    .addHelpText("after", "\nExample:\n  concordance schema")
    .action(
      ending(async () => {
        process.stdout.write(await schemaText());
        return exitCode.done;
      }),
    );
}
