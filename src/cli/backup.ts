import type { Command } from "commander";
import { backup } from "../intake/backup/backup.ts";
import { restore } from "../intake/backup/restore.ts";
import { verify } from "../intake/backup/verify.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addBackup(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("backup")
    .description("Writes everything in the graph into one file, with a checksum.")
    .argument("<file>", "the file; one that is there is replaced when the new one is whole")
    .addHelpText("after", "\nExample:\n  concordance backup graph.backup")
    .action(
      ending(async (file: string) => {
        const { nodes, edges, bytes, dataVersion } = await context.withGraph((graph) => backup(graph, file));
        process.stdout.write(`${nodes} nodes, ${edges} relationships, ${bytes} bytes\ndata version ${dataVersion}\n`);
        return exitCode.done;
      }),
    );
}

export function addRestore(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("restore")
    .description("Puts a backup into an empty graph; refuses one that is not empty, and a damaged file.")
    .argument("<file>", "a file that `concordance backup` wrote")
    .addHelpText("after", "\nExample:\n  CONCORDANCE_DATA=restored concordance restore graph.backup")
    .action(
      ending(async (file: string) => {
        const { nodes, edges, dataVersion } = await context.audited(
          { what: "restore", of: [file], countsOf: (done) => ({ ...done }) },
          () => context.withGraph((graph) => restore(graph, file)),
        );
        process.stdout.write(`${nodes} nodes, ${edges} relationships\ndata version ${dataVersion}\n`);
        return exitCode.done;
      }),
    );
}

export function addVerify(program: Command, context: CommandContext, ending: Ending): void {
  program
    .command("verify")
    .description("Checks states, versions and quotes of everything in the graph; changes nothing.")
    .addHelpText("after", "\nExample:\n  concordance verify")
    .action(
      ending(async () => {
        const { counts, dataVersion, faults } = await context.withGraph(verify);
        const lines = [...counts.map(([label, nodes]) => `${label}: ${nodes}`), `data version ${dataVersion}`];
        process.stdout.write(`${[...lines, ...(faults.length > 0 ? faults : ["no faults"])].join("\n")}\n`);
        return faults.length > 0 ? exitCode.refused : exitCode.done;
      }),
    );
}
