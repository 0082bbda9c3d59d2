import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";

/** Another process holds the directory. */
export class GraphInUse extends Error {}

/** Opens the database in a directory, or one in memory. Throws an Error with a sentence that says what to do where that fails. */
export function openGrafeo(directory: string | undefined, createOptions: { shuffleUnordered: boolean }): GrafeoDB {
  if (directory === undefined) return grafeo.GrafeoDB.create(undefined, createOptions);
  const file = path.join(directory, "graph.grafeo");
  const isThere = existsSync(file);
  try {
    mkdirSync(directory, { recursive: true });
    return grafeo.GrafeoDB.create(file, createOptions);
  } catch (error) {
    const sentence = whyNotOpened(directory, isThere, error);
    throw new (isInUse(error) ? GraphInUse : Error)(sentence, { cause: error });
  }
}

/** The engine gives no code of its own for this, and "block" and "clock" stand in messages about damage. */
function isInUse(error: unknown): boolean {
  return error instanceof Error && error.message.includes("cannot be locked");
}

function whyNotOpened(directory: string, isThere: boolean, error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  if (isInUse(error)) {
    return (
      `The graph in ${directory} is in use by another process, perhaps by a server that runs on it. Stop that one first, ` +
      `or set CONCORDANCE_DATA to another directory (:memory: asks the seeds alone).`
    );
  }
  if (!isThere || /permission denied|read-only file system|not permitted/i.test(cause)) {
    return `No graph can be kept in ${directory} (${cause}). Set CONCORDANCE_DATA to a directory that this user may write.`;
  }
  return (
    `The graph in ${directory} is damaged and was left as it is (${cause}). Put a backup of that directory in its place, ` +
    `or move it away and start again: the seeds are then planted into a new one.`
  );
}
