import { references } from "../holding/methodOf.ts";
import type { Significance } from "../../statistics/pairs/PairSignificance.ts";
import type { Tail } from "../../statistics/chance/tails.ts";
import type { Correction } from "../../statistics/corrections/corrections.ts";
import type { Incidence } from "../../statistics/incidence/Incidence.ts";
import { type NullModel, nullModels } from "../../statistics/chance/nullModels.ts";

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

/** How significance was judged. */
export interface Judged {
  asked: NullModel;
  /** The null model that answered. */
  nullModel: NullModel;
  correction: Correction;
  alpha: number;
  tested: number;
  tail?: Tail;
}

/** How significance was judged, for `method.text`. */
export function significanceSentences({ incidence }: { incidence: Incidence }, judged: Judged): string[] {
  const { asked, nullModel, correction, alpha, tested, tail = "UPPER" } = judged;
  return [
    ...(incidence.readings === undefined ? [] : [partly]),
    ...(asked === nullModel
      ? []
      : [
          `${asked} was asked and ${nullModel} answers, which finds less: the table is too large for ${asked}${incidence.readings === undefined ? "" : ", or too many were read in part"}.`,
        ]),
    nullModels[nullModel].method,
    ...(tail === "UPPER" ? [] : [tails[tail]]),
    tested === 1 && correction === "NONE" ? alone : corrections[correction](tested),
    `Verdicts are at alpha ${alpha}.`,
  ];
}

const tails: Record<Exclude<Tail, "UPPER">, string> = {
  LOWER: "Here p is the lower tail: of so little shared, or less. A small overlap is not disagreement.",
  TWO_SIDED: "Here p is two-sided: of all overlaps that are not likelier than this one.",
};

const alone =
  "This pair is tested alone, so its p-value is not corrected: that holds for a pair that was chosen before looking at the data, and not for one picked from many.";

/** What a verdict says. */
export function verdictSentence(significance: Significance, tested: number, tail: Tail = "UPPER"): string {
  const { verdict, pValue, qValue } = significance;
  const isAlone = qValue === null && tested === 1;
  if (verdict === "TOO_FEW") return tooFewOfPair(significance, isAlone ? undefined : tested, tail);
  if (verdict === "NOT_SIGNIFICANT")
    return `These two could have shared ${tail === "UPPER" ? "enough" : "few or many enough"} to be significant, and did not. That does not show that they disagree.`;
  const over = isAlone ? "" : `, over the ${tested} pairs tested`;
  const found = qValue === null ? `p = ${shownChance(pValue)}` : `q = ${shownChance(qValue)}`;
  return `${surprise[tail]} than chance would give${over} (${found}).`;
}

function tooFewOfPair({ attainable }: Significance, tested: number | undefined, tail: Tail): string {
  const most = tail === "UPPER" ? "largest" : "most extreme";
  const could = `even the ${most} overlap these two could have would have been significant.`;
  return tested === undefined
    ? `Not ${could} The smallest p that they could have: ${shownChance(attainable)}.`
    : `Among the ${tested} pairs tested, not ${could} A pair chosen before looking, or a shorter list, may be testable: attainable p = ${shownChance(attainable)}.`;
}

const surprise: Record<Tail, string> = {
  UPPER: "More is shared",
  LOWER: "Less is shared",
  TWO_SIDED: "More or less is shared",
};

/** A chance in three digits at most. */
export function shownChance(p: number): string {
  return p >= 0.001 ? String(Number(p.toPrecision(3))) : p.toExponential(1);
}

/** The fields of `Significance` that a verdict adds. */
export function significanceOf(significance: Significance, { nullModel, tested, alpha, tail }: Judged) {
  return { ...significance, nullModel, tested, alpha, sentence: verdictSentence(significance, tested, tail) };
}

/** What the verdict TOO_FEW means, for a list. */
export const tooFewSentence =
  "TOO_FEW: not even the largest overlap that the two could have would have been significant among so many pairs; one pair chosen before looking (`overlap` with correction NONE) or a shorter list (`between`) may be testable.";

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
