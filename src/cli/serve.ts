import type { Command } from "commander";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addServe(program: Command, context: CommandContext, ending: Ending): void {
  const { startService, isStartedByNpm, settings } = context;
  program
    .command("serve")
    .description("Serves the API; plants the seeds where they are new or changed. Ends on SIGTERM or Ctrl-C.")
    .addHelpText("after", () => `\n${settingsHelp(settings)}\n\nExample:\n  PORT=8080 concordance serve`)
    .action(
      ending(async () => {
        const stopped = untilTold(isStartedByNpm());
        const service = await startService();
        try {
          await Promise.race([stopped, service.prepared.then(() => stopped)]);
          return exitCode.done;
        } finally {
          await service.stop();
          // All is answered and safe by now: what still runs ends with the process.
          setTimeout(() => process.exit(), 100).unref();
        }
      }),
    );
}

function settingsHelp(settings: CommandContext["settings"]): string {
  const lines = Object.entries(settings).map(([name, { default: given = "", meaning }]) => {
    const unset = given === "" ? "" : ` (${given})`;
    return `  ${name}${unset}\n      ${meaning}`;
  });
  return ["Settings are environment variables; the default stands in brackets:", ...lines].join("\n");
}

const lookForParentMs = 250;

/** Resolves at the first signal; further ones change nothing. Where npm started the program and takes the signal, its end is one. */
function untilTold(endsWithParent: boolean): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGTERM", () => resolve());
    process.on("SIGINT", () => resolve());
    const parent = process.ppid;
    if (endsWithParent) setInterval(() => void (process.ppid !== parent && resolve()), lookForParentMs).unref();
  });
}
