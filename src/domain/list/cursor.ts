import { BadUserInput } from "../input/BadUserInput.ts";
import { digestOf } from "../../text/digestOf.ts";

/** A place in an ordered list: the sort value and the id that breaks its ties. */
export interface Place {
  k: string | number;
  i: string;
}

/**
 * A mark of what a cursor is a place in: everything that says which things are listed and in which order, as parts of plain JSON. Not
 * how many of them, nor from which end.
 */
export function listMark(...parts: unknown[]): string {
  return digestOf(JSON.stringify(parts));
}

/** Opaque to clients; bears the mark of its list, so that a cursor of another one is refused and not misread. */
export function cursorOf(mark: string, place: Place): string {
  return Buffer.from(JSON.stringify([mark, place.k, place.i])).toString("base64url");
}

/** Throws a {@link BadUserInput} when the cursor bears another mark. */
export function placeOf(cursor: string, mark: string, numeric: boolean, argument: "after" | "before"): Place {
  const parts = decode(cursor);
  if (Array.isArray(parts) && parts.length === 3) {
    const [itsMark, k, i]: unknown[] = parts;
    const fits = numeric ? Number.isSafeInteger(k) : typeof k === "string" && k.isWellFormed();
    if (itsMark === mark && fits && typeof i === "string" && i.isWellFormed()) {
      const place = { k: k as string | number, i };
      // Decoding skips what is no base64: only the very letters that were given out are a cursor.
      if (cursorOf(mark, place) === cursor) return place;
    }
  }
  throw new BadUserInput(
    `\`${argument}\` is not a cursor of this list with this filter and order. Give a cursor that this list returned.`,
    argument,
  );
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
