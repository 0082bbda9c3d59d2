import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KeyRecord } from "./KeyRecord.ts";
import { keysOfFile } from "./keysOfFile.ts";

/** The keys in a file; none where it is not there yet. Throws a sentence where it has faults. */
export function keysIn(file: string): KeyRecord[] {
  return existsSync(file) ? keysOfFile(file) : [];
}

/** Writes the file whole, for its owner only: who reads it meanwhile gets the old keys or the new ones. */
export function changeKeys(file: string, change: (keys: readonly KeyRecord[]) => KeyRecord[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.new`;
  // Its being there keeps a second command out.
  const descriptor = openNew(next);
  try {
    writeFileSync(descriptor, `${JSON.stringify({ keys: change(keysIn(file)) }, undefined, 2)}\n`);
    fsyncSync(descriptor);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function openNew(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const sentence =
      code === "EEXIST"
        ? `Another command is changing the keys. If none runs, remove "${file}" and try again.`
        : `"${file}" cannot be written (${message}). Set API_KEYS to a file that you may write.`;
    throw new Error(sentence, { cause: error });
  }
}
