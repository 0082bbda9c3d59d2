import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";

let program: Promise<string> | undefined;

/** The program of the reading thread as one text of JavaScript: threads read no TypeScript. Joined when a text is first read, in a tenth of a second. */
export function readingProgram(): Promise<string> {
  program ??= join();
  return program;
}

async function join(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [path.join(projectRoot, "src", "domain", "reading", "readingWorker.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
