import { nearestSpelling } from "./nearestSpelling.ts";

/** `; did you mean "openness"?` for the candidate nearest to a misspelt word, or nothing where none is near (a third of its letters). */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearestSpelling(word, candidates);
  return best === undefined ? "" : `; did you mean "${best}"?`;
}
