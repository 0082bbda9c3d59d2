import type { Command } from "commander";
import { refresh } from "../writing/refresh.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addRefresh(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("refresh")
    .description("Makes true again what rests on the graph's content: for those who wrote into Neo4j by hand.")
    .addHelpText("after", "\nExample:\n  concordance refresh")
    .action(
      ending(async () => {
        const { changed, dataVersion } = await context.withPreparedGraph(refresh);
        process.stdout.write(`${changed} changed by hand; data version ${dataVersion}\n`);
        return exitCode.done;
      }),
    );
}
