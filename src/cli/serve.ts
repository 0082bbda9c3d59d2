import type { Command } from "commander";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addServe(program: Command, { startService }: CommandContext, ending: Ending): void {
  program
    .command("serve")
    .description("Serves the API; plants the seeds where they are new or changed. Ends on SIGTERM or Ctrl-C.")
    .addHelpText("after", "\nExample:\n  PORT=8080 concordance serve")
    .action(
      ending(async () => {
        const stopped = untilSignal();
        const service = await startService();
        try {
          await Promise.race([stopped, service.prepared.then(() => stopped)]);
          return exitCode.done;
        } finally {
          await service.stop();
        }
      }),
    );
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
}
