import { escapedPattern } from "../../text/escapedPattern.ts";

/** Any of the words, the longest first; nothing where there is none. */
export function anyOf(words: readonly string[] = []): string {
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  const escaped = sorted.map((word) => escapedPattern(word).replaceAll(" ", "\\s+"));
  return `(?:${escaped.join("|") || "(?!)"})`;
}
