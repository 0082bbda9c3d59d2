import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { freshFolder } from "./program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run, for what one worker makes and all use. */
    runFolder: string;
  }
}

/** Makes the folder, and removes it when the run ends. */
export default function provideRunFolder(project: TestProject): () => void {
  const folder = freshFolder();
  project.provide("runFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
