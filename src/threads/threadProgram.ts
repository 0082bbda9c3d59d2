import path from "node:path";
import { projectRoot } from "../projectRoot.ts";

const programs = new Map<string, Promise<string>>();

/**
 * The program of a thread as one text of JavaScript: threads read no TypeScript. Joined when it is first asked for, in a tenth of a
 * second, in half a second with the libraries of documents. `file` is a path below src/.
 */
export function threadProgram(file: string): Promise<string> {
  const program = programs.get(file) ?? join(file);
  programs.set(file, program);
  return program;
}

async function join(file: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [path.join(projectRoot, "src", file)],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
