import { distance } from "fastest-levenshtein";

/** The candidate that is spelt most like a word, in any case; undefined where none is near (a third of its letters). */
export function nearestSpelling(word: string, candidates: Iterable<string>): string | undefined {
  const farthest = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = farthest + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
