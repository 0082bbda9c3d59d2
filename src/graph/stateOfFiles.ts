import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import path from "node:path";

export const graphFile = "graph.grafeo";
/** In its first pages the engine numbers and sums up what it has written. */
const headBytes = 3 * 4_096;

/**
 * Stands for the state of the engine's files in a directory: another one after each commit, which lengthens the log, and after each
 * checkpoint, which the head of the file counts. Copies have the state of what they were copied from. Undefined where no graph is.
 */
export function stateOfFiles(directory: string): string | undefined {
  try {
    const file = path.join(directory, graphFile);
    const hash = createHash("sha256")
      .update(`${statSync(file).size}\n`)
      .update(headOf(file));
    for (const [name, size] of filesOfLog(`${file}.wal`)) hash.update(`\n${name} ${size}`);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

/** What the engine has written to its log since the last checkpoint. */
export function bytesOfLog(directory: string): number {
  return filesOfLog(`${path.join(directory, graphFile)}.wal`).reduce((sum, [, size]) => sum + size, 0);
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(headBytes);
  const handle = openSync(file, "r");
  try {
    return head.subarray(0, readSync(handle, head, 0, headBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function filesOfLog(directory: string): [name: string, size: number][] {
  let names: string[] = [];
  try {
    names = readdirSync(directory).sort();
  } catch {
    // Closed in order, a graph has none.
  }
  return names.map((name) => [name, statSync(path.join(directory, name)).size]);
}
