import { BadUserInput } from "../input/BadUserInput.ts";
import { digestOf } from "../../text/digestOf.ts";

/** A place in an ordered list: its sort values; the last two, its place as it is stored and its id, break ties. */
export type Place = readonly (string | number)[];

/**
 * A mark of what a cursor is a place in: everything that says which things are listed and in which order, as parts of plain JSON. Not
 * how many of them, nor from which end.
 */
export function listMark(...parts: unknown[]): string {
  return digestOf(JSON.stringify(parts));
}

/** Opaque to clients; bears the mark of its list, so that a cursor of another one is refused and not misread. */
export function cursorOf(mark: string, place: Place): string {
  return Buffer.from(JSON.stringify([mark, ...place])).toString("base64url");
}

/**
 * Throws a {@link BadUserInput} when the cursor bears another mark.
 * @param numeric of each value whether it is a number
 */
export function placeOf(
  cursor: string,
  mark: string,
  numeric: readonly boolean[],
  argument: "after" | "before",
): Place {
  const parts = decode(cursor);
  if (Array.isArray(parts) && parts.length === numeric.length + 1) {
    const [itsMark, ...values]: unknown[] = parts;
    if (itsMark === mark && values.every((value, at) => fits(value, numeric[at]!))) {
      const place = values as Place;
      // Decoding skips what is no base64: only the very letters that were given out are a cursor.
      if (cursorOf(mark, place) === cursor) return place;
    }
  }
  throw new BadUserInput(
    `\`${argument}\` is not a cursor of this list with this filter and order. Give a cursor that this list returned.`,
    argument,
  );
}

function fits(value: unknown, numeric: boolean): boolean {
  if (numeric) return Number.isSafeInteger(value);
  return typeof value === "string" && value.isWellFormed();
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
