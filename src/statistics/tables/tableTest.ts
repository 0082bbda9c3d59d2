import { clopperPearson } from "../distributions/clopperPearson.ts";
import { corrected } from "../corrections/corrections.ts";
import { GroupCounts } from "./GroupCounts.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import { MarginSampler } from "./MarginSampler.ts";
import type { Chances } from "../chance/nullModels.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import { type TableStatistic, tableStatisticFor } from "./tableStatistic.ts";
import type { Steps } from "../../threads/steps.ts";

/** Some seconds of work, in steps of about a nanosecond. */
const MOST_STEPS = 4e9;
/** Fewer tables than these cannot say anything at a level of 5 %. */
export const LEAST_SAMPLES = 19;
/** The squares of items against items, 4 bytes each. */
const MOST_ITEMS = 4_000;

export interface TableTested {
  statistic: TableStatistic["name"];
  observed: number;
  /** Mean of the sampled tables. */
  expected: number;
  /** (b + 1) / (B + 1), b of B sampled tables having so much or more, and the exact 95 % interval of b / B. */
  pValue: number;
  low: number;
  high: number;
  samples: number;
  groups: GroupTested[];
}

/** Items shared by pairs with one holder in each group: two-sided p, and q over all pairs of groups. */
export interface GroupTested {
  a: number;
  b: number;
  shared: number;
  expected: number;
  pValue: number;
  qValue: number;
}

export interface TableTestAsked {
  /** At most so many; fewer where the table is large. */
  samples: number;
  seed: number;
  /** Holders of each group; a holder may be in several. */
  groups: readonly (readonly number[])[];
}

/**
 * Whether more is shared in a table than its margins explain, and between given groups of holders: against tables of exactly its margins.
 * @throws OverlapInputError for samples or seeds out of range, and where the table is too large for even a few.
 */
export function* tableTest(incidence: Incidence, chances: Chances, asked: TableTestAsked): Steps<TableTested> {
  checkSeed(asked.seed);
  if (!Number.isInteger(asked.samples) || asked.samples < LEAST_SAMPLES)
    throw new OverlapInputError("samples", `samples is a whole number from ${LEAST_SAMPLES}, not ${asked.samples}.`);
  if (incidence.itemCount > MOST_ITEMS) throw tooLarge(incidence);
  const statistic = tableStatisticFor(incidence, chances);
  const sampler = new MarginSampler(incidence, asked.seed);
  const groups = new GroupCounts(incidence, asked.groups);
  const samples = samplesWithin(asked.samples, statistic.steps + sampler.stepsADraw + groups.steps);
  if (samples < LEAST_SAMPLES) throw tooLarge(incidence);
  const own = { items: incidence.items, start: incidence.holderStart };
  const observed = statistic.of(own);
  const ofGroups = [groups.of(own)];
  let [atLeast, sum] = [0, 0];
  for (let i = 0; i < samples; i++) {
    sampler.draw();
    const value = statistic.of(sampler);
    sum += value;
    // Equal tables give equal numbers but for the order in which they are added up.
    if (value >= observed * (1 - 1e-12)) atLeast++;
    ofGroups.push(groups.of(sampler));
    yield;
  }
  return {
    statistic: statistic.name,
    observed,
    expected: sum / samples,
    pValue: (atLeast + 1) / (samples + 1),
    ...clopperPearson(atLeast, samples),
    samples,
    groups: yield* testedGroups(groups, ofGroups),
  };
}

export function checkSeed(seed: number): void {
  if (!Number.isSafeInteger(seed)) throw new OverlapInputError("seed", `seed is a whole number, not ${seed}.`);
}

/** As many as a few seconds allow: counted by steps and not by the clock, so that the same question has the same answer everywhere. */
export function samplesWithin(most: number, stepsASample: number, mostSteps = MOST_STEPS): number {
  return Math.min(most, Math.floor(mostSteps / stepsASample));
}

function tooLarge({ holderCount, itemCount }: Incidence): OverlapInputError {
  return new OverlapInputError(
    "scope",
    `A table of ${holderCount} holders and ${itemCount} items is too large for sampled tables. Ask for a narrower scope.`,
  );
}

/** Two-sided: how many tables, the one observed counted in, lie as far from the mean of all. */
function* testedGroups(groups: GroupCounts, counts: readonly Float64Array[]): Steps<GroupTested[]> {
  const tested = groups.pairs.map(({ a, b }, i) => {
    const mean = counts.reduce((sum, count) => sum + count[i]!, 0) / counts.length;
    const far = Math.abs(counts[0]![i]! - mean) * (1 - 1e-12);
    const asFar = counts.filter((count) => Math.abs(count[i]! - mean) >= far).length;
    const expected = counts.slice(1).reduce((sum, count) => sum + count[i]!, 0) / (counts.length - 1);
    return { a, b, shared: counts[0]![i]!, expected, pValue: asFar / counts.length };
  });
  yield;
  const pValues = Float64Array.from(tested, ({ pValue }) => pValue);
  const { qValue } = yield* corrected("BENJAMINI_HOCHBERG", pValues, new Float64Array(tested.length).fill(1), 0.05);
  return tested.map((test, i) => ({ ...test, qValue: qValue[i]! }));
}
