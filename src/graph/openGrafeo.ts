import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { hasNoRoom } from "./grafeoErrors.ts";
import { bytesOfLog, graphFile } from "./stateOfFiles.ts";

/** Another process holds the directory. */
export class GraphInUse extends Error {}

export interface OpenOptions {
  shuffleUnordered: boolean;
  /** Whether this process has the directory from {@link holdDirectory}. */
  isHeld: boolean;
  /** Gets a sentence about what is unusual in a graph that opens all the same. */
  warn: (sentence: string) => void;
}

export interface Opened {
  database: GrafeoDB;
  /** To be closed after it. */
  hold?: GrafeoDB | undefined;
  /** Its directory cannot be written to: it is only read, by several processes if need be. */
  isReadOnly?: boolean;
}

/** Opens the database in a directory, or one in memory. Throws an Error with a sentence that says what to do where that fails. */
export function openGrafeo(directory: string | undefined, { shuffleUnordered, isHeld, warn }: OpenOptions): Opened {
  if (directory === undefined) return { database: grafeo.GrafeoDB.create(undefined, { shuffleUnordered }) };
  const file = path.join(directory, graphFile);
  const isThere = existsSync(file);
  let hold: GrafeoDB | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    hold = isHeld ? undefined : sharedHold(directory);
    const logged = bytesOfLog(directory);
    const database = grafeo.GrafeoDB.create(file, { shuffleUnordered });
    const torn = logged - bytesOfLog(directory);
    if (torn > 0) warn(tornIn(directory, torn));
    return { database, hold };
  } catch (error) {
    hold?.close();
    if (isThere && isUnwritable(error)) return openedReadOnly(directory, error, warn);
    throw faultOf(directory, isThere, error);
  }
}

function openedReadOnly(directory: string, why: unknown, warn: OpenOptions["warn"]): Opened {
  try {
    const database = grafeo.GrafeoDB.openReadOnly(path.join(directory, graphFile));
    warn(`${directory} cannot be written to: its graph is served as it is, and every write is refused.`);
    return { database, isReadOnly: true };
  } catch (error) {
    throw faultOf(directory, true, isInUse(error) ? error : why);
  }
}

/** The engine takes back the last write of a process that ended within it, and cuts it off its log. */
function tornIn(directory: string, bytes: number): string {
  return (
    `The last process that wrote to ${directory} ended during a write. Its ${bytes} bytes were removed from the log: the graph is as it was ` +
    "before that write, which was not reported as done. Run that command again."
  );
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

function isUnwritable(error: unknown): boolean {
  return /permission denied|read-only file system|not permitted/i.test(String(error));
}

function whyNotOpened(directory: string, isThere: boolean, error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  if (isInUse(error)) {
    return (
      `The graph in ${directory} is in use by another process, perhaps by a server that runs on it. Stop that one first, ` +
      `or set CONCORDANCE_DATA to another directory (:memory: asks the seeds alone).`
    );
  }
  if (hasNoRoom(cause)) return `There is no room left on the disk of ${directory}. Make room, and start again.`;
  if (!isThere || isUnwritable(error)) {
    return `No graph can be kept in ${directory} (${cause}). Set CONCORDANCE_DATA to a directory that this user may write.`;
  }
  return (
    `The graph in ${directory} is damaged and was left as it is (${cause}). Put a backup of that directory in its place, ` +
    `or move it away and start again: the seeds are then planted into a new one.`
  );
}
