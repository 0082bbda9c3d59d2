import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { CommandContext, Ending } from "./CommandContext.ts";
import { exitCode } from "./exitCode.ts";

export function addClient(program: Command, { clientFiles }: CommandContext, ending: Ending): void {
  program
    .command("client")
    .description("Writes a typed client for pages and programs: client.mjs, which needs nothing else, and its types.")
    .argument("<directory>", "where to write the two files")
    .argument("[questions...]", "your own questions, a .graphql file each, beside the examples of schema/questions")
    .addHelpText("after", "\nExample:\n  concordance client data/client")
    .action(
      ending(async (directory: string, questions: string[]) => {
        const files = await clientFiles(questions.map((file) => ({ file, text: questionIn(file) })));
        mkdirSync(directory, { recursive: true });
        for (const { name, content } of files) writeFileSync(path.join(directory, name), content);
        process.stdout.write(`${files.map(({ name }) => path.join(directory, name)).join("\n")}\n`);
        return exitCode.done;
      }),
    );
}

function questionIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`The file ${file} cannot be read. Give .graphql files.`);
  }
}
