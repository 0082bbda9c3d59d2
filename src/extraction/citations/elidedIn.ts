import type { Joints } from "./Joints.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** UTF-16 units between a number and one whose word is left out. */
const farthest = 100;

/** "el artículo 8 y casi nunca el 13,", "la meta 6.1; la 6.2": an article before a number stands for the word of the number before it. */
export function elidedIn(text: string, found: NumberedProvisions[], { elided }: Joints): NumberedProvisions[] {
  return found.flatMap(({ kind, end: from }, at) => {
    const until = Math.min(from + farthest, found[at + 1]?.start ?? text.length);
    elided.lastIndex = from;
    const match = elided.exec(text);
    const [rangeText, number = ""] = match ?? [""];
    const end = elided.lastIndex;
    if (!match || end > until || !mayBe(kind, number, text.slice(from, match.index))) return [];
    const numbers = [{ path: [number.toLowerCase()], expanded: false }];
    return [{ start: match.index, end, kind, rangeText, numbers, elided: true }];
  });
}

/** Targets have a dot in their numbers; behind a semicolon a number without one may be a day. */
function mayBe(kind: string, number: string, between: string): boolean {
  if (/[.:?!]\s/.test(between)) return false;
  return number.includes(".") ? kind === "TARGET" : kind !== "TARGET" && !between.includes(";");
}
