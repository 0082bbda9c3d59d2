import { agreementOdds } from "./agreementOdds.ts";
import type { SharedByChance } from "../chance/Chance.ts";
import { pValueOf, smallestOf, type Tail } from "../chance/tails.ts";

/** One overlap against chance, before any correction. */
export interface Worth {
  shared: number;
  /** Mean overlap under the null model. */
  expected: number;
  /** Of the tail asked: P(X ≥ shared), for one. */
  pValue: number;
  /** The smallest p-value that two holders of these sizes, and read as they were, can have. */
  attainable: number;
  /** Shared over expected; null where nothing is expected. */
  ratio: number | null;
  /** The odds ratio of agreement with its exact 95 % interval (see agreementOdds); null where the model gives tails only. */
  oddsRatio: number | null;
  oddsRatioLow: number | null;
  oddsRatioHigh: number | null;
}

/** `most`: the largest overlap that the two could have. */
export function worthOf(chance: SharedByChance, shared: number, tail: Tail, most: number): Worth {
  const odds = chance.masses === undefined ? undefined : agreementOdds(chance.masses, shared);
  return {
    shared,
    expected: chance.expected,
    pValue: pValueOf(chance, tail)(shared),
    attainable: smallestOf(chance, tail, most),
    ratio: chance.expected > 0 ? shared / chance.expected : null,
    oddsRatio: odds?.estimate ?? null,
    oddsRatioLow: odds?.low ?? null,
    oddsRatioHigh: odds?.high ?? null,
  };
}
