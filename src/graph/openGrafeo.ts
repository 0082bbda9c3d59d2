import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { graphFile } from "./stateOfFiles.ts";

/** Another process holds the directory. */
export class GraphInUse extends Error {}

export interface OpenOptions {
  shuffleUnordered: boolean;
  /** Whether this process has the directory from {@link holdDirectory}. */
  isHeld: boolean;
}

/**
 * Opens the database in a directory, or one in memory; `hold` is to be closed after it. Throws an Error with a sentence that says what to
 * do where that fails.
 */
export function openGrafeo(
  directory: string | undefined,
  { shuffleUnordered, isHeld }: OpenOptions,
): { database: GrafeoDB; hold?: GrafeoDB | undefined } {
  if (directory === undefined) return { database: grafeo.GrafeoDB.create(undefined, { shuffleUnordered }) };
  const file = path.join(directory, graphFile);
  const isThere = existsSync(file);
  let hold: GrafeoDB | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    hold = isHeld ? undefined : sharedHold(directory);
    return { database: grafeo.GrafeoDB.create(file, { shuffleUnordered }), hold };
  } catch (error) {
    hold?.close();
    throw faultOf(directory, isThere, error);
  }
}

/**
 * Holds a directory for a process that does not open the graph in it yet: by an empty database beside it, which the system lets go with the
 * process. Throws as {@link openGrafeo} does where another process works on the directory; undefined where it cannot be held.
 */
export function holdDirectory(directory: string): GrafeoDB | undefined {
  try {
    return grafeo.GrafeoDB.create(holdOf(directory));
  } catch (error) {
    if (isInUse(error)) throw faultOf(directory, true, error);
    return undefined;
  }
}

/** Several may have it: those that open the graph itself are kept from each other by that. */
function sharedHold(directory: string): GrafeoDB | undefined {
  try {
    // Whoever comes next looks for it, whether this graph is new or of a program that knew no hold.
    if (!existsSync(holdOf(directory))) grafeo.GrafeoDB.create(holdOf(directory)).close();
    return grafeo.GrafeoDB.openReadOnly(holdOf(directory));
  } catch (error) {
    if (isInUse(error)) throw error;
    // Damaged, or where nothing can be written, it holds nobody off, and nobody can have it.
    return undefined;
  }
}

function holdOf(directory: string): string {
  return path.join(directory, "hold.grafeo");
}

function faultOf(directory: string, isThere: boolean, error: unknown): Error {
  const sentence = whyNotOpened(directory, isThere, error);
  return new (isInUse(error) ? GraphInUse : Error)(sentence, { cause: error });
}

/** The engine gives no code of its own for this, and "block" and "clock" stand in messages about damage. */
function isInUse(error: unknown): boolean {
  return error instanceof Error && /cannot be locked|is locked by another process/.test(error.message);
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
