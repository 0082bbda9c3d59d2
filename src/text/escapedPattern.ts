/** Words as a regular expression that finds just them. */
export function escapedPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
