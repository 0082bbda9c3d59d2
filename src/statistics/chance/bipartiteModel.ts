import { type Certain, certainCells } from "./certainCells.ts";
import { certainReadCells } from "./certainReadCells.ts";
import { degreeClassesOf } from "../incidence/degreeClasses.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import type { Chance, SharedByChance } from "./Chance.ts";
import { poissonBinomialOf } from "../distributions/poissonBinomial.ts";
import { solveMargins } from "./solveMargins.ts";
import type { Steps } from "../../threads/steps.ts";
import type { Trials } from "../distributions/Trials.ts";

/** The bipartite configuration model of a table, by classes of equal holders and equal items (see degreeClassesOf). */
export interface BipartiteModel extends Chance {
  /** That a holder of the class holds an item of the class. */
  probability(holderClass: number, itemClass: number): number;
}

/**
 * The random tables that keep every holder's size and every item's popularity in expectation and are otherwise as even as can be
 * (Saracco, Di Clemente, Gabrielli and Squartini 2015): cells are independent, so what two holders share is Poisson-binomial.
 * Cells that were not read are none of the table: nothing is expected there, and the margins are of those that were.
 */
export function* bipartiteModelOf(incidence: Incidence): Steps<BipartiteModel> {
  const { readings } = incidence;
  const holders = degreeClassesOf(incidence.holderStart, readings?.patternOf);
  const items = degreeClassesOf(incidence.itemStart, readings?.transposed().patternOf);
  const columns = items.degrees.length;
  const p = new Float64Array(holders.degrees.length * columns);
  const margins = {
    rowDegrees: holders.degrees,
    rowSizes: holders.sizes,
    columnDegrees: items.degrees,
    columnSizes: items.sizes,
  };
  const certain: Certain = (row, column, value) => (p[row * columns + column] = value);
  // Items of a class were read in the same holders: one of them stands for all.
  const wasRead = (row: number, column: number) =>
    readings!.reads(holders.patterns[row]!, items.order[items.start[column]!]!);
  const blocks =
    readings === undefined ? certainCells(margins, certain) : yield* certainReadCells(margins, wasRead, certain);
  for (const block of blocks) {
    const solved = yield* solveMargins(block, margins);
    block.rows.forEach((row, g) =>
      block.columns.forEach((column, h) => (p[row * columns + column] = solved[g * block.columns.length + h]!)),
    );
  }
  return {
    probability: (holderClass, itemClass) => p[holderClass * columns + itemClass]!,
    between(classA, classB, upTo, asked = 1) {
      const rowA = p.subarray(classA * columns, (classA + 1) * columns);
      const rowB = p.subarray(classB * columns, (classB + 1) * columns);
      return sharedOf(rowA, rowB, items.sizes, upTo, asked);
    },
  };
}

function sharedOf(
  rowA: Float64Array,
  rowB: Float64Array,
  sizes: Uint32Array,
  upTo: number,
  asked: number,
): SharedByChance {
  const trials: Trials = { probabilities: [], sizes: [] };
  let certain = 0;
  for (let h = 0; h < sizes.length; h++) {
    const both = rowA[h]! * rowB[h]!;
    if (both === 1) certain += sizes[h]!;
    else if (both > 0) {
      trials.probabilities.push(both);
      trials.sizes.push(sizes[h]!);
    }
  }
  const { mean, tail } = poissonBinomialOf(trials, certain, upTo, asked);
  return { expected: mean, tail };
}
