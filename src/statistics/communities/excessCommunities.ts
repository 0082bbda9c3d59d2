import { STABILITY_SEEDS, type StablePartition, stableCommunities } from "./communities.ts";
import { degreeClassesOf } from "../incidence/degreeClasses.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import { louvain } from "./louvain.ts";
import { MarginSampler, type SampledTable } from "../tables/MarginSampler.ts";
import type { Chances } from "../chance/nullModels.ts";
import { checkSeed, LEAST_SAMPLES, samplesWithin } from "../tables/tableTest.ts";
import { SharedWithEarlier } from "../tables/SharedWithEarlier.ts";
import type { Rows } from "../tables/tableStatistic.ts";
import type { Steps } from "../../threads/steps.ts";
import { WeightedGraph } from "./WeightedGraph.ts";

const MOST_SAMPLES = 999;
/** In steps of a nanosecond or two: with what other requests leave of a core, all is done within the time of one. */
const MOST_STEPS_OF_SAMPLES = 1e9;
const MOST_STEPS_OF_SEEDS = 5e8;
/** Fewer say too little of how stable a group is. */
const LEAST_SEEDS = 20;
/** Louvain's, for each pair of holders: most pairs are joined. */
const STEPS_A_PAIR_DIVIDED = 25;
/** To weigh a pair, and to make an edge of it. */
const STEPS_A_PAIR_JOINED = 12;
const STEPS_A_MEETING = 1;

export interface TestedCommunities extends StablePartition {
  /** (b + 1) / (B + 1), b of B sampled tables having communities of so high a modularity or higher. */
  pValue: number;
  samples: number;
  /** Mean modularity of the sampled tables. */
  expected: number;
}

/** Whether a table is small enough for communities that are tested. */
export function canTestCommunities(incidence: Incidence): boolean {
  return samplesOf(incidence) >= LEAST_SAMPLES;
}

/** What is asked, in data alone: it may be computed in another thread. */
export interface ExcessAsked {
  table: SampledTable;
  /** By classes of holders, in rows and columns: what chance would let two of them share. */
  expected: Float64Array;
  seed: number;
}

/** @throws OverlapInputError for a seed that is no whole number. */
export function excessAsked(incidence: Incidence, { chance }: Chances, seed: number): ExcessAsked {
  checkSeed(seed);
  const { holderCount, itemCount, items, holderStart, readings } = incidence;
  const n = degreeClassesOf(holderStart, readings?.patternOf).degrees.length;
  const expected = new Float64Array(n * n);
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) expected[a * n + b] = expected[b * n + a] = chance.between(a, b, 0).expected;
  const read = readings && { patternOf: readings.patternOf, cells: readings.cells };
  return { table: { holderCount, itemCount, items, holderStart, readings: read }, expected, seed };
}

/** In the same steps: below some 100 million a thread of its own would take longer to start than to compute. */
export function stepsOfAll({ table }: ExcessAsked): number {
  return seedsOf(table) * stepsToDivide(table) + samplesOf(table) * stepsOfSample(table);
}

/**
 * Communities of holders joined where they share more than expected, weighted by how much more, found by Louvain; and whether so much
 * modularity is more than tables of the same margins have, each joined and divided in the same way.
 */
export function* excessCommunities({ table, expected, seed }: ExcessAsked): Steps<TestedCommunities> {
  const graphOf = excessGraphs(table, expected);
  const graph = yield* graphOf({ items: table.items, start: table.holderStart });
  yield;
  const partition = yield* stableCommunities(graph, seed, seedsOf(table));
  const samples = samplesOf(table);
  const sampler = new MarginSampler(table, seed);
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

function samplesOf(table: SampledTable): number {
  return samplesWithin(MOST_SAMPLES, stepsOfSample(table), MOST_STEPS_OF_SAMPLES);
}

function seedsOf(table: SampledTable): number {
  return Math.max(LEAST_SEEDS, samplesWithin(STABILITY_SEEDS, stepsToDivide(table), MOST_STEPS_OF_SEEDS));
}

function stepsToDivide(table: SampledTable): number {
  return STEPS_A_PAIR_DIVIDED * pairsOf(table);
}

function stepsOfSample(table: SampledTable): number {
  const { meetings } = new SharedWithEarlier(table);
  const joining = STEPS_A_MEETING * meetings + STEPS_A_PAIR_JOINED * pairsOf(table);
  return new MarginSampler(table, 1).stepsADraw + joining + stepsToDivide(table);
}

function pairsOf({ holderCount }: SampledTable): number {
  return (holderCount * (holderCount - 1)) / 2;
}

/** Some milliseconds of work. */
const PAIRS_A_SLICE = 200_000;

/** The graph of a table of these margins. */
function excessGraphs(table: SampledTable, expected: Float64Array): (rows: Rows) => Steps<WeightedGraph> {
  const { holderCount, holderStart, readings } = table;
  const { classOf, degrees } = degreeClassesOf(holderStart, readings?.patternOf);
  const n = degrees.length;
  // One list for all tables, as long as there are pairs.
  const pairs = pairsOf(table);
  const edges = { a: new Uint32Array(pairs), b: new Uint32Array(pairs), weight: new Float64Array(pairs) };
  const shared = new SharedWithEarlier(table);
  return function* (rows) {
    shared.restart();
    let [count, seen] = [0, 0];
    for (let a = 0; a < holderCount; a++) {
      const row = classOf[a]! * n;
      const counts = shared.next(rows.items.subarray(rows.start[a], rows.start[a + 1]));
      for (let b = 0; b < a; b++) {
        const excess = counts[b]! - expected[row + classOf[b]!]!;
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
