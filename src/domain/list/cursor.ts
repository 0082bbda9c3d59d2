import { BadUserInput } from "../BadUserInput.ts";

/** A place in an ordered list: the sort value and the id that breaks its ties. */
export interface Place {
  k: string | number;
  i: string;
}

/** Opaque to clients; says to which order it belongs, so that a cursor of another list is refused and not misread. */
export function cursorOf(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, place.k, place.i])).toString("base64url");
}

/** Throws a {@link BadUserInput} when the cursor is none of this order. */
export function placeOf(cursor: string, order: string, numeric: boolean, argument: "after" | "before"): Place {
  const parts = decode(cursor);
  if (Array.isArray(parts) && parts.length === 3) {
    const [ofOrder, k, i]: unknown[] = parts;
    const fits = numeric ? Number.isSafeInteger(k) : typeof k === "string" && k.isWellFormed();
    if (ofOrder === order && fits && typeof i === "string" && i.isWellFormed()) {
      return { k: k as string | number, i };
    }
  }
  throw new BadUserInput(
    `\`${argument}\` is no cursor of this list in this order. Give a cursor that this very list returned.`,
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
