import type { DegreeClasses } from "../incidence/degreeClasses.ts";
import { OverlapInputError } from "../OverlapInputError.ts";
import type { Steps } from "../../threads/steps.ts";
import type { Counts, SharedCounter } from "../incidence/SharedCounter.ts";
import type { PairRun, PairVisitor } from "../incidence/sweepPairs.ts";

/** Beyond this many possible cells (4 bytes each), in all or for each pair, only those that occur are kept. */
const MOST_DENSE_CELLS = 20_000_000;
const MOST_CELLS_A_PAIR = 8;
/** Beyond this many cells that occur (some 50 bytes each) pairs are too different to be counted by kind. */
const MOST_SPARSE_CELLS = 4_000_000;

/** How many pairs there are of each kind: pairs of equal sizes and equal overlap have equal p, so no pair needs one of its own. */
export interface PairCells {
  /** Cells of class pair (A ≤ B) are first[pairOf(A, B)] … first[pairOf(A, B) + 1] - 1, by shared, ascending. */
  pairOf(classA: number, classB: number): number;
  first: Uint32Array;
  shared: Uint32Array;
  /** Number of pairs of holders in the cell. */
  count: Float64Array;
}

/** Counts pairs by (class of one, class of the other, shared). @throws OverlapInputError where there are too many kinds. */
export class PairCensus implements PairVisitor {
  readonly #classes: DegreeClasses;
  /** First key of class pairs (A, A), (A, A + 1), …; each takes degree(A) + 1 keys. */
  readonly #base: Float64Array;
  readonly #dense: Uint32Array | undefined;
  /** Tallies of the cells whose first class is classA; empty where they are not worth it. */
  #lanes: Lanes = lanesOf(0);
  #classA = -1;
  readonly #sparse = new Map<number, number>();

  constructor(classes: DegreeClasses) {
    const n = classes.degrees.length;
    this.#classes = classes;
    this.#base = new Float64Array(n + 1);
    for (let a = 0; a < n; a++) this.#base[a + 1] = this.#base[a]! + (n - a) * (classes.degrees[a]! + 1);
    const pairs = (classes.order.length * (classes.order.length - 1)) / 2;
    if (this.#base[n]! <= Math.min(MOST_DENSE_CELLS, MOST_CELLS_A_PAIR * pairs))
      this.#dense = new Uint32Array(this.#base[n]!);
  }

  stepsOfClass(classA: number): number {
    return this.#lanesAreWorth(classA) ? this.#lanes.length * this.#cellsOf(classA) : 0;
  }

  /** Counts one pair of holders of these classes, for pairs that are not seen in runs. */
  addPair(classX: number, classY: number, shared: number): void {
    const [classA, classB] = classX < classY ? [classX, classY] : [classY, classX];
    const key = this.#base[classA]! + (classB - classA) * (this.#classes.degrees[classA]! + 1) + shared;
    if (this.#dense) this.#dense[key]!++;
    else this.#sparse.set(key, (this.#sparse.get(key) ?? 0) + 1);
  }

  visit({ classA, classB, from, to }: PairRun, { counts }: SharedCounter): void {
    const offset = (classB - classA) * (this.#classes.degrees[classA]! + 1);
    if (this.#dense) {
      if (classA !== this.#classA) this.#gather(classA);
      if (this.#lanes[0].length > 0) tally(this.#lanes, offset, counts, from, to);
      else tallyOne(this.#dense, this.#base[classA]! + offset, counts, from, to);
      return;
    }
    for (let other = from; other < to; other++) {
      const key = this.#base[classA]! + offset + counts[other]!;
      this.#sparse.set(key, (this.#sparse.get(key) ?? 0) + 1);
    }
    if (this.#sparse.size > MOST_SPARSE_CELLS)
      throw new OverlapInputError(
        "scope",
        `There are more than ${MOST_SPARSE_CELLS} kinds of pairs, by their sizes, by what they share and by what they were read for: too many to judge them all. Ask for a narrower scope.`,
      );
  }

  /** Adds the lanes of the class before to its cells, and makes them ready for another class (or none). */
  #gather(classA: number): void {
    for (const lane of this.#lanes)
      for (let i = 0; i < lane.length; i++) this.#dense![this.#base[this.#classA]! + i]! += lane[i]!;
    this.#classA = classA;
    this.#lanes = lanesOf(this.#lanesAreWorth(classA) ? this.#cellsOf(classA) : 0);
  }

  #cellsOf(classA: number): number {
    return this.#base[classA + 1]! - this.#base[classA]!;
  }

  /** Where a class has few pairs and many cells, adding up lanes takes longer than they save. */
  #lanesAreWorth(classA: number): boolean {
    if (classA < 0 || !this.#dense) return false;
    return this.#classes.sizes[classA]! * this.#classes.order.length > this.#cellsOf(classA);
  }

  *cells(): Steps<PairCells> {
    if (this.#dense) this.#gather(-1);
    yield;
    const { degrees } = this.#classes;
    const n = degrees.length;
    const keys = this.#dense ? yield* occupied(this.#dense) : Float64Array.from(this.#sparse.keys()).toSorted();
    yield;
    const count = Float64Array.from(keys, (key) => (this.#dense ? this.#dense[key]! : this.#sparse.get(key)!));
    yield;
    const shared = new Uint32Array(keys.length);
    const first = new Uint32Array((n * (n + 1)) / 2 + 1);
    let [at, pair] = [0, 0];
    for (let a = 0; a < n; a++)
      for (let b = a; b < n; b++) {
        const base = this.#base[a]! + (b - a) * (degrees[a]! + 1);
        for (; at < keys.length && keys[at]! <= base + degrees[a]!; at++) shared[at] = keys[at]! - base;
        first[++pair] = at;
      }
    const pairOf = (classA: number, classB: number) => {
      const [a, b] = classA < classB ? [classA, classB] : [classB, classA];
      return a * n - (a * (a - 1)) / 2 + (b - a);
    };
    return { pairOf, first, shared, count };
  }
}

/** Neighbours mostly share equally much, and adding to one cell twice in a row waits for memory: so each has a lane of its own. */
type Lanes = [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

function lanesOf(cells: number): Lanes {
  return [new Uint32Array(cells), new Uint32Array(cells), new Uint32Array(cells), new Uint32Array(cells)];
}

function tally([lane0, lane1, lane2, lane3]: Lanes, offset: number, counts: Counts, from: number, to: number): void {
  let other = from;
  for (; other + 4 <= to; other += 4) {
    lane0[offset + counts[other]!]!++;
    lane1[offset + counts[other + 1]!]!++;
    lane2[offset + counts[other + 2]!]!++;
    lane3[offset + counts[other + 3]!]!++;
  }
  tallyOne(lane0, offset, counts, other, to);
}

function tallyOne(cells: Uint32Array, offset: number, counts: Counts, from: number, to: number): void {
  for (let other = from; other < to; other++) cells[offset + counts[other]!]!++;
}

/** A look takes about a nanosecond; a slice is some milliseconds. */
const LOOKS_A_SLICE = 5_000_000;

function* occupied(dense: Uint32Array): Steps<Float64Array> {
  let filled = 0;
  for (let key = 0; key < dense.length; key++) {
    if (dense[key]! > 0) filled++;
    if (key % LOOKS_A_SLICE === LOOKS_A_SLICE - 1) yield;
  }
  const keys = new Float64Array(filled);
  for (let key = 0, at = 0; key < dense.length; key++) {
    if (dense[key]! > 0) keys[at++] = key;
    if (key % LOOKS_A_SLICE === LOOKS_A_SLICE - 1) yield;
  }
  return keys;
}
