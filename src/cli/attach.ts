import type { Command } from "commander";
import { attach, type Attached } from "../intake/documents/attach.ts";
import { attachFetched } from "../intake/documents/attachFetched.ts";
import { productSeeds } from "../intake/seeds/productSeeds.ts";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addAttach(program: Command, { seedDirectories }: CommandContext, ending: Ending): void {
  const command = program
    .command("attach")
    .description("Adds the words to the contribution that was coded on exactly this text.")
    .argument("[file]", "the document as it was published")
    .argument("[keys...]")
    .usage("[options] <file> | --fetch [keys...]")
    .option(
      "--fetch",
      "download the words from the addresses that are recorded; of these contributions, or of all that lack theirs",
    )
    .addHelpText(
      "after",
      "\nExample:\n  concordance attach paper.txt && concordance plant\n  concordance attach --fetch && concordance plant",
    );
  command.action(
    ending(async (file: string | undefined, keys: string[], { fetch }: { fetch?: boolean }) => {
      // The product's own come last: words go where the user's copy of a record waits for them.
      const directories = [...seedDirectories(), productSeeds];
      if (fetch === true) return runFetch(file === undefined ? keys : [file, ...keys], directories);
      if (file === undefined) return command.error("error: missing argument 'file', or --fetch");
      if (keys.length > 0) return command.error("error: too many arguments: one file, or --fetch with keys");
      tell(await attach(file, directories));
      return exitCode.done;
    }),
  );
}

function tell({ contribution, text }: Attached): void {
  process.stdout.write(`${contribution} has its words now, in ${text}; plant to bring them into the graph.\n`);
}

async function runFetch(keys: readonly string[], directories: readonly string[]): Promise<number> {
  let [taken, failed] = [0, 0];
  await attachFetched(keys, directories, {
    attached(attached) {
      taken += 1;
      tell(attached);
    },
    failed(key, sentence) {
      failed += 1;
      process.stderr.write(`${key}: ${sentence}\n`);
    },
  });
  if (taken + failed === 0) process.stdout.write("No words are missing that could be fetched.\n");
  return failed === 0 ? exitCode.done : exitCode.refused;
}
