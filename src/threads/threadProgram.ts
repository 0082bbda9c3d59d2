import { existsSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../projectRoot.ts";

/**
 * The file that a thread runs, joined to JavaScript: threads read no TypeScript. `file` is a path below src/ that ends in Worker.ts. It
 * stands beside the program that asks, joined with it; code that runs from the sources, as in tests, has it joined like the program.
 */
export async function threadProgram(file: string): Promise<string> {
  const name = `${path.basename(file, ".ts")}.mjs`;
  const beside = path.join(import.meta.dirname, name);
  if (existsSync(beside)) return beside;
  const { joined } = (await import(path.join(projectRoot, "src/joined.mjs"))) as {
    joined: (...entryPoints: string[]) => Promise<string>;
  };
  return path.join(await joined("src/main.ts"), name);
}
