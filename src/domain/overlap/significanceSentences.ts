import { references } from "../holding/methodOf.ts";
import type { Correction } from "../../statistics/corrections.ts";
import type { Incidence } from "../../statistics/Incidence.ts";
import { type NullModel, nullModels } from "../../statistics/nullModels.ts";

const partly =
  "Two are compared over what both were read for, as far as that is known, and the null model leaves nothing to chance where one of them was not read.";

const corrections: Record<Correction, (tested: number) => string> = {
  DISCRETE_FDR: (tested) =>
    `q-values are corrected over all ${tested} pairs by the step-up procedure HSU of Döhler, Durand and Roquain (2018), which uses that each pair can have a few p-values only; its proof is for independent p-values, and for pairs that share holders it rests on simulation.`,
  DISCRETE_BONFERRONI: (tested) =>
    `q-values are corrected over all ${tested} pairs for the family-wise error rate, by the p-values that each pair can have (Westfall and Wolfinger 1997); this holds under any dependence.`,
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
    nullModels[nullModel].method,
    corrections[correction](tested),
    `Verdicts are at alpha ${alpha}.`,
  ];
}

/** What the verdict TOO_FEW means, in words; `who` is a pair or several. */
export function tooFewSentence(who: string): string {
  return `TOO_FEW: ${who} could not have shared enough to be significant, even sharing all that they could, so the data are too few to say whether they agree more than chance alone would let them.`;
}

export function significanceReferences(nullModel: NullModel, correction: Correction): string[] {
  return [...nullModels[nullModel].references, ...cited[correction]];
}

const cited: Record<Correction, readonly string[]> = {
  DISCRETE_FDR: [references.discreteFdr],
  DISCRETE_BONFERRONI: [references.discreteBonferroni],
  BENJAMINI_HOCHBERG: [references.benjaminiHochberg],
  BONFERRONI: [],
  NONE: [],
};
