import type { Joints } from "./Joints.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** UTF-16 units between a number and one whose word is left out. */
const farthest = 100;
/** Of what behind a number tells it from a date. */
const longestBehind = 20;

/** "el artículo 8 y casi nunca el 13,", "la meta 6.1; la 6.2": an article before a number stands for the word of the number before it. */
export function elidedIn(text: string, found: NumberedProvisions[], { elided }: Joints): NumberedProvisions[] {
  return found.flatMap(({ kind, end: from }, at) => {
    const until = Math.min(from + farthest, found[at + 1]?.start ?? text.length);
    // Not all that follows: thousands of numbers would each look through a long text.
    const near = text.slice(from, until + longestBehind);
    const match = elided.exec(near);
    const [rangeText, number = ""] = match ?? [""];
    const start = from + (match?.index ?? 0);
    const end = start + rangeText.length;
    if (!match || end > until || !mayBe(kind, number, text.slice(from, start))) return [];
    const numbers = [{ path: [number.toLowerCase()], expanded: false }];
    return [{ start, end, kind, rangeText, numbers, elided: true }];
  });
}

/** Targets have a dot in their numbers; behind a semicolon a number without one may be a day. */
function mayBe(kind: string, number: string, between: string): boolean {
  if (/[.:?!]\s/.test(between)) return false;
  return number.includes(".") ? kind === "TARGET" : kind !== "TARGET" && !between.includes(";");
}
