import { BitRows } from "./BitRows.ts";
import { type StablePartition, stableCommunities } from "./communities.ts";
import { degreeClassesOf } from "./degreeClasses.ts";
import type { Incidence } from "./Incidence.ts";
import { louvain } from "./louvain.ts";
import { MarginSampler } from "./MarginSampler.ts";
import type { Chances } from "./nullModels.ts";
import { checkSeed, LEAST_SAMPLES, samplesWithin } from "./tableTest.ts";
import type { Rows } from "./tableStatistic.ts";
import type { Steps } from "../threads/steps.ts";
import { WeightedGraph } from "./WeightedGraph.ts";

const MOST_SAMPLES = 999;
/** What a pair takes in a sampled table, in steps of a nanosecond: to count it, to weigh it, and to be looked at by Louvain. */
const STEPS_A_PAIR = 150;

export interface TestedCommunities extends StablePartition {
  /** (b + 1) / (B + 1), b of B sampled tables having communities of so high a modularity or higher. */
  pValue: number;
  samples: number;
  /** Mean modularity of the sampled tables. */
  expected: number;
}

/** Whether a table is small enough for communities that are tested. */
export function canTestCommunities(incidence: Incidence): boolean {
  return samplesWithin(MOST_SAMPLES, stepsOf(incidence)) >= LEAST_SAMPLES;
}

/**
 * Communities of holders joined where they share more than expected, weighted by how much more, found by Louvain; and whether so much
 * modularity is more than tables of the same margins have, each joined and divided in the same way.
 * @throws OverlapInputError for a seed that is no whole number.
 */
export function* excessCommunities(incidence: Incidence, chances: Chances, seed: number): Steps<TestedCommunities> {
  checkSeed(seed);
  const graphOf = excessGraphs(incidence, chances);
  const graph = yield* graphOf({ items: incidence.items, start: incidence.holderStart });
  yield;
  const partition = yield* stableCommunities(graph, seed);
  const samples = samplesWithin(MOST_SAMPLES, stepsOf(incidence));
  const sampler = new MarginSampler(incidence, seed);
  let [atLeast, sum] = [0, 0];
  for (let i = 0; i < samples; i++) {
    sampler.draw();
    const { modularity } = yield* louvain(yield* graphOf(sampler), seed);
    sum += modularity;
    if (modularity >= partition.modularity * (1 - 1e-12)) atLeast++;
    yield;
  }
  return { ...partition, pValue: (atLeast + 1) / (samples + 1), samples, expected: sum / samples };
}

function stepsOf(incidence: Incidence): number {
  return (STEPS_A_PAIR * incidence.holderCount ** 2) / 2 + new MarginSampler(incidence, 1).stepsADraw;
}

/** Some milliseconds of work. */
const PAIRS_A_SLICE = 200_000;

/** The graph of a table of these margins. */
function excessGraphs(incidence: Incidence, { chance }: Chances): (rows: Rows) => Steps<WeightedGraph> {
  const { holderCount, itemCount } = incidence;
  const { classOf, degrees } = degreeClassesOf(incidence.holderStart, incidence.readings?.patternOf);
  const n = degrees.length;
  const expected = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) expected[a * n + b] = expected[b * n + a] = chance.between(a, b, 0).expected;
  const bits = new BitRows(holderCount, itemCount);
  // One list for all tables, as long as there are pairs.
  const pairs = (holderCount * (holderCount - 1)) / 2;
  const edges = { a: new Uint32Array(pairs), b: new Uint32Array(pairs), weight: new Float64Array(pairs) };
  return function* (rows) {
    bits.write(rows);
    let [count, seen] = [0, 0];
    for (let a = 0; a < holderCount; a++) {
      const row = classOf[a]! * n;
      for (let b = 0; b < a; b++) {
        const excess = bits.shared(a, b) - expected[row + classOf[b]!]!;
        // What is shared for certain is expected but for rounding.
        if (excess < 1e-9) continue;
        edges.a[count] = b;
        edges.b[count] = a;
        edges.weight[count++] = excess;
      }
      if ((seen += a) < PAIRS_A_SLICE) continue;
      seen = 0;
      yield;
    }
    const first = <T extends { subarray(from: number, to: number): T }>(list: T) => list.subarray(0, count);
    return WeightedGraph.of(holderCount, { a: first(edges.a), b: first(edges.b), weight: first(edges.weight) });
  };
}
