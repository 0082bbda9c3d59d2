import { certainCells } from "./certainCells.ts";
import { degreeClassesOf } from "./degreeClasses.ts";
import type { Incidence } from "./Incidence.ts";
import type { Chance, SharedByChance } from "./Chance.ts";
import { poissonBinomialOf } from "./poissonBinomial.ts";
import { solveMargins } from "./solveMargins.ts";
import type { Steps } from "./steps.ts";
import type { Trials } from "./Trials.ts";

/** The bipartite configuration model of a table, by classes of equal holders and equal items (see degreeClassesOf). */
export interface BipartiteModel extends Chance {
  /** That a holder of the class holds an item of the class. */
  probability(holderClass: number, itemClass: number): number;
}

/**
 * The random tables that keep every holder's size and every item's popularity in expectation and are otherwise as even as can be
 * (Saracco, Di Clemente, Gabrielli and Squartini 2015): cells are independent, so what two holders share is Poisson-binomial.
 */
export function* bipartiteModelOf(incidence: Incidence): Steps<BipartiteModel> {
  const holders = degreeClassesOf(incidence.holderStart);
  const items = degreeClassesOf(incidence.itemStart);
  const columns = items.degrees.length;
  const p = new Float64Array(holders.degrees.length * columns);
  const margins = {
    rowDegrees: holders.degrees,
    rowSizes: holders.sizes,
    columnDegrees: items.degrees,
    columnSizes: items.sizes,
  };
  const blocks = certainCells(margins, (row, column, value) => (p[row * columns + column] = value));
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
