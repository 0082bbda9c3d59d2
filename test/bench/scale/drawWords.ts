import { seededRandom } from "../../../src/statistics/distributions/seededRandom.ts";

const syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "fa", "go", "hi", "ju"];
const vocabulary = 20_000;

/** The word of a rank: the lower, the more often it is drawn. */
export function wordOfRank(rank: number): string {
  let word = "";
  for (let rest = rank + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** Draws words as running text has them: the second half as often as the first, the third a third as often, and so on. */
export function drawWords(seed: number): (count: number) => string {
  const random = seededRandom(seed);
  const words = Array.from({ length: vocabulary }, (_none, rank) => wordOfRank(rank));
  return (count) =>
    // The inverse of the harmonic sum, near enough: ranks are spread evenly over their logarithm.
    Array.from({ length: count }, () => words[Math.floor((vocabulary + 1) ** random()) - 1]!).join(" ");
}
