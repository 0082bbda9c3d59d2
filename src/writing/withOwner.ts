import { formerOwner } from "./formerOwner.ts";

/** Who has a thing when one more gives it. */
export function withOwner(before: { owners: readonly string[] } | undefined, owner: string): string[] {
  const others = (before?.owners ?? []).filter((one) => one !== formerOwner);
  return [...new Set([...others, owner])].sort();
}
