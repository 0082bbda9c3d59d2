import type { Match } from "./patterns.ts";

/** Of matches that overlap only the longest stay (of equally long ones the first), sorted by place. */
export function longestOf<T>(matches: Match<T>[]): Match<T>[] {
  const kept: Match<T>[] = [];
  for (const match of matches.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every((other) => match.to <= other.from || match.from >= other.to)) kept.push(match);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
