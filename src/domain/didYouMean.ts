import { distance } from "fastest-levenshtein";

/** `; did you mean "openness"?` for the candidate nearest to a misspelt word, or nothing where none is near (a third of its letters). */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const farthest = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = farthest + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best === undefined ? "" : `; did you mean "${best}"?`;
}
