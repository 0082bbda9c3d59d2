import { GraphError } from "./GraphError.ts";

/** The words of the embedded engine about its disk. They pass between threads and programs as they are, and say which fault it is. */
export const noRoom =
  "there is no room left on its disk. Make room, and run the command again: what is written already is not written twice";
export const readOnly =
  "it is read-only, because its directory cannot be written to. Set CONCORDANCE_DATA to a directory that this user may write";

/** Also where the graph could not even be opened. */
export function isFull(error: unknown): boolean {
  return error instanceof GraphError && /^there is no room left on /i.test(error.message);
}

export function isReadOnly(error: unknown): boolean {
  return error instanceof GraphError && error.message === readOnly;
}
