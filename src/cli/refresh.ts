import type { Command } from "commander";
import { refresh } from "../writing/refresh.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addRefresh(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("refresh")
    .description("Recomputes derived edges, counts and versions after you changed data in Neo4j yourself.")
    .addHelpText("after", "\nExample:\n  concordance refresh")
    .action(
      ending(async () => {
        const { changed, dataVersion } = await context.audited(
          { what: "refresh", of: [], countsOf: (done) => ({ ...done }) },
          () => context.withPreparedGraph(refresh),
        );
        process.stdout.write(`${changed} changed by hand; data version ${dataVersion}\n`);
        return exitCode.done;
      }),
    );
}
