import { references } from "../holding/methodOf.ts";
import type { Correction } from "../../statistics/corrections.ts";
import type { Incidence } from "../../statistics/Incidence.ts";
import type { NullModel } from "../../statistics/nullModels.ts";

const models: Record<NullModel, string> = {
  BICM:
    "The expected overlap and the p-value are those of the bipartite configuration model, which keeps every holder's size and every item's popularity in expectation " +
    "(Saracco et al. 2015, 2017); p is the exact upper tail of the Poisson-binomial distribution.",
  HYPERGEOMETRIC:
    "The expected overlap and the p-value are those of the hypergeometric distribution, which takes all items for equally popular and so calls far too much significant; it is given for comparison with other tools.",
};

const partly =
  "Two are compared over what both were read for, as far as that is known, and the null model leaves nothing to chance where one of them was not read.";

const corrections: Record<Correction, (tested: number) => string> = {
  BENJAMINI_HOCHBERG: (tested) => `q-values are corrected over all ${tested} pairs by Benjamini and Hochberg (1995).`,
  BONFERRONI: (tested) => `q-values are corrected over all ${tested} pairs by Bonferroni.`,
  NONE: (tested) => `The p-values of ${tested} pairs are not corrected for their number.`,
};

/** How significance was judged, for `method.text`. */
export function significanceSentences(
  { incidence }: { incidence: Incidence },
  nullModel: NullModel,
  correction: Correction,
  alpha: number,
  tested: number,
): string[] {
  return [
    ...(incidence.readings === undefined ? [] : [partly]),
    models[nullModel],
    corrections[correction](tested),
    `Verdicts are at alpha ${alpha}.`,
  ];
}

/** What the verdict TOO_FEW means, in words; `who` is a pair or several. */
export function tooFewSentence(who: string): string {
  return `TOO_FEW: ${who} could not have shared enough to be significant, even sharing all that they could, so the data are too few to say whether they agree more than chance alone would let them.`;
}

export function significanceReferences(nullModel: NullModel, correction: Correction): string[] {
  return [
    ...(nullModel === "BICM" ? [references.bicm, references.projection] : []),
    ...(correction === "BENJAMINI_HOCHBERG" ? [references.benjaminiHochberg] : []),
  ];
}
