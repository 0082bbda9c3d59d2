import { compareAll, supportsOf } from "./comparison.ts";
import { discreteFdr } from "../corrections/discreteCorrections.ts";
import type { NullModel } from "../chance/nullModels.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import type { Steps } from "../../threads/steps.ts";

/** What a table can show of its pairs, whatever they share: known before anybody looks at what they do share. */
export interface AttainablePairs {
  pairs: number;
  /** The smallest p-value that any pair can have; 1 where there is none. */
  smallest: number;
  /** Pairs that can be significant alone, chosen before looking. */
  alone: number;
  /** Pairs that can be significant among all: no more than these, even if each shared all that it could. */
  amongAll: number;
}

/** @throws OverlapInputError where holders were read in too many different ways. */
export function* attainablePairs(counter: SharedCounter, nullModel: NullModel, alpha: number): Steps<AttainablePairs> {
  const supports = yield* supportsOf(yield* compareAll(counter, nullModel));
  const { count, first, values } = supports;
  const best = Float64Array.from(count, (_, kind) => (first[kind]! < first[kind + 1]! ? values[first[kind]!]! : 1));
  // Smaller p-values of others never make a q-value larger: with all of them at their best no pair can do better.
  const { qValue } = yield* discreteFdr(best, count, alpha, supports);
  const pairsWith = (isSo: (kind: number) => boolean) =>
    count.reduce((sum, pairs, kind) => (isSo(kind) ? sum + pairs : sum), 0);
  return {
    pairs: pairsWith(() => true),
    smallest: best.reduce((least, p) => Math.min(least, p), 1),
    alone: pairsWith((kind) => best[kind]! <= alpha),
    amongAll: pairsWith((kind) => qValue[kind]! <= alpha),
  };
}
