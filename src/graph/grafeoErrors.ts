import { noRoom } from "./diskFaults.ts";
import type { Statement } from "./Graph.ts";
import { GraphError, type GraphErrorKind } from "./GraphError.ts";

const conflict = new Set(["G2000", "G1001"]);
const transient = "40000";

/** What the engine throws, in the words of the port. */
export function inWordsOfPort<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translateGrafeoError(error);
  }
}

export function translateGrafeoError(error: unknown, statement?: Statement): GraphError {
  const status = (error as { gqlStatus?: string }).gqlStatus ?? "";
  const message = error instanceof Error ? error.message : String(error);
  // Without a cause: it is not tried again at once, and the log may say it.
  if (hasNoRoom(message)) return new GraphError("UNAVAILABLE", noRoom);
  return new GraphError(kindOf(status), statement ? `${statement.name}: ${message}` : message, { cause: error });
}

/** Whether the same may succeed at once. */
export function isTransient(error: unknown): boolean {
  return error instanceof GraphError && error.kind === "UNAVAILABLE" && error.cause !== undefined;
}

/** Whether the engine says of a disk that it is full. */
export function hasNoRoom(message: string): boolean {
  return /no space left|quota exceeded/i.test(message);
}

function kindOf(status: string): GraphErrorKind {
  if (conflict.has(status)) return "CONFLICT";
  return status === transient ? "UNAVAILABLE" : "PROGRAMMING";
}
