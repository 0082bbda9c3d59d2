import type { Chance } from "../chance/Chance.ts";
import type { DegreeClasses } from "../incidence/degreeClasses.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import { chanceUnder, type Chances, type NullModel } from "../chance/nullModels.ts";
import { PairCensus, type PairCells } from "./PairCensus.ts";
import { refuseTooManyReadings } from "../incidence/ReadSizes.ts";
import type { SharedCounter } from "../incidence/SharedCounter.ts";
import type { Supports } from "../corrections/Supports.ts";
import type { Steps } from "../../threads/steps.ts";
import { sweepPairs, type PairVisitor } from "../incidence/sweepPairs.ts";
import { attainableOf, pValueOf, type Tail } from "../chance/tails.ts";

/** Pairs of a table counted, with their p-values under a null model: what every question about many pairs starts from. */
export interface Comparison extends Chances {
  counter: SharedCounter;
  tail: Tail;
  cells: PairCells;
  /** Of the tail asked, beside cells.shared. */
  pValue: Float64Array;
}

/**
 * One pass over all pairs, in which other visitors may look on, and one tail for each pair of sizes.
 * @throws OverlapInputError where holders were read in too many different ways, and what chanceUnder refuses.
 */
export function* compareAll(
  counter: SharedCounter,
  nullModel: NullModel,
  lookingOn: PairVisitor[] = [],
  tail: Tail = "UPPER",
  known?: Chances,
): Steps<Comparison> {
  refuseTooManyReadings(counter.incidence);
  const census = new PairCensus(counter.classes);
  yield* sweepPairs(counter, [census, ...lookingOn]);
  const cells = yield* census.cells();
  return yield* comparedUnder(known ?? (yield* chanceUnder(nullModel, counter.incidence, tail)), counter, cells, tail);
}

/** The pairs of these cells under a model that is known already. */
export function* comparedUnder(
  chances: Chances,
  counter: SharedCounter,
  cells: PairCells,
  tail: Tail,
): Steps<Comparison> {
  const chance = testable(counter, chances.chance);
  const pValue = new Float64Array(cells.shared.length);
  for (const { a, b, from, end } of kindsOf(counter, cells)) {
    const pOf = pValueOf(chance.between(a, b, cells.shared[end - 1]!, end - from), tail);
    for (let cell = from; cell < end; cell++) pValue[cell] = pOf(cells.shared[cell]!);
    yield;
  }
  return { ...chances, chance, counter, cells, pValue, tail };
}

/** The p-values that pairs of each kind can have. */
export function* supportsOf({ counter, cells, chance, tail }: Comparison): Steps<Supports> {
  const [values, first, count]: [number[], number[], number[]] = [[], [0], []];
  for (const { a, b, from, end } of kindsOf(counter, cells)) {
    const most = mostShared(counter, a, b);
    for (const p of attainableOf(chance.between(a, b, most, most + 1), tail, most)) values.push(p);
    first.push(values.length);
    count.push(cells.count.subarray(from, end).reduce((sum, n) => sum + n, 0));
    yield;
  }
  return { values: Float64Array.from(values), first: Uint32Array.from(first), count: Float64Array.from(count) };
}

/** The largest overlap of two holders of these sizes that were read as these were. */
export function mostShared({ classes, incidence }: SharedCounter, classA: number, classB: number): number {
  return Math.min(classes.degrees[classA]!, classes.degrees[classB]!, commonlyRead(classes, incidence, classA, classB));
}

function commonlyRead({ patterns }: DegreeClasses, incidence: Incidence, classA: number, classB: number): number {
  return incidence.readings?.commonlyRead(patterns[classA]!, patterns[classB]!) ?? incidence.itemCount;
}

/** What chance would let two share, where it can be tested: over a single item both of them were read for, any overlap has p = 1. */
export function testable({ classes, incidence }: SharedCounter, chance: Chance): Chance {
  return {
    between(classA, classB, upTo, asked) {
      const shared = chance.between(classA, classB, upTo, asked);
      if (commonlyRead(classes, incidence, classA, classB) > 1) return shared;
      return { expected: shared.expected, tail: () => 1 };
    },
  };
}

/** The pairs of classes between which pairs were counted, with their cells from … end - 1. */
function* kindsOf({ classes }: SharedCounter, { first }: PairCells) {
  const n = classes.degrees.length;
  for (let a = 0, pair = 0; a < n; a++)
    for (let b = a; b < n; b++, pair++) {
      const [from, end] = [first[pair]!, first[pair + 1]!];
      if (from < end) yield { a, b, from, end };
    }
}
