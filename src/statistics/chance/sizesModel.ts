import { certainCells, type OpenBlock } from "./certainCells.ts";
import type { Chance, SharedByChance } from "./Chance.ts";
import { conditionalWeights } from "./conditionalWeights.ts";
import { type DegreeClasses, degreeClassesOf } from "../incidence/degreeClasses.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import { type ItemOfPair, type PairProgram, pairProgram, sharedMasses } from "./pairProgram.ts";
import { certainlyShared, sharedByMasses } from "./sharedByMasses.ts";
import type { Steps } from "../../threads/steps.ts";
import { chancesAt, tiltsFor } from "./tiltedItems.ts";

/** Some two seconds of work. */
const MOST_STEPS = 2e9;
/** About how often the weights are tried before they fit. */
const ROUNDS = 10;

/** How an item of this popularity among so many holders departs from independence in two of them. */
export type Departure = (popularity: number, holders: number) => { both: number; neither: number };

/** Nothing but the weights of the items. */
export const independent: Departure = () => ({ both: 1, neither: 1 });

/** As if the two were drawn without replacement from those who hold it and those who do not. */
export const withoutReplacement: Departure = (popularity, holders) => ({
  both: (popularity - 1) / popularity,
  neither: (holders - popularity - 1) / (holders - popularity),
});

/** Rows and columns that are open to chance among themselves, ready to be asked. */
interface Block {
  /** Sums of both sizes up to which a programme goes, ascending. */
  upTo: number[];
  programs: PairProgram[];
}

/**
 * Two holders that keep their sizes and hold items in proportion to the items' weights (conditional Rasch model, Andersen 1970). What
 * the margins alone decide is certain (see certainCells), and what is left falls into blocks; two holders of different blocks share all
 * of the smaller one. Undefined where some 2 · 10⁹ steps would not do, or where not all was read.
 */
export function* sizesModelOf(incidence: Incidence, departure: Departure): Steps<Chance | undefined> {
  if (incidence.readings !== undefined) return undefined;
  const holders = degreeClassesOf(incidence.holderStart);
  const items = degreeClassesOf(incidence.itemStart);
  const margins = {
    rowDegrees: holders.degrees,
    rowSizes: holders.sizes,
    columnDegrees: items.degrees,
    columnSizes: items.sizes,
  };
  const open = certainCells(margins, () => undefined);
  if (open.reduce((sum, block) => sum + stepsOf(block, items), 0) > MOST_STEPS) return undefined;
  const blockOf = new Int32Array(holders.degrees.length).fill(-1);
  const leftOf = new Uint32Array(holders.degrees.length);
  const blocks: Block[] = [];
  for (const block of open) {
    block.rows.forEach((row, g) => {
      blockOf[row] = blocks.length;
      leftOf[row] = block.rowDegrees[g]!;
    });
    blocks.push(yield* blockFor(block, holders, items, departure));
  }
  return {
    between(classA, classB): SharedByChance {
      const [sizeA, sizeB] = [holders.degrees[classA]!, holders.degrees[classB]!];
      const block = blocks[blockOf[classA]!];
      if (block === undefined || blockOf[classA] !== blockOf[classB]) return certainlyShared(Math.min(sizeA, sizeB));
      const [a, b] = [leftOf[classA]!, leftOf[classB]!];
      const program = block.programs[block.upTo.findIndex((most) => a + b <= most)]!;
      return sharedByMasses(sharedMasses(program, a, b), sizeA - a);
    },
  };
}

function stepsOf({ columns, rowDegrees }: OpenBlock, items: DegreeClasses): number {
  const count = columns.reduce((sum, column) => sum + items.sizes[column]!, 0);
  const largest = Math.max(...rowDegrees);
  return count * largest * (largest + ROUNDS * Math.log2(columns.length + 1));
}

function* blockFor(
  { rows, rowDegrees, columns, columnDegrees }: OpenBlock,
  holders: DegreeClasses,
  items: DegreeClasses,
  departure: Departure,
): Steps<Block> {
  const bySize = rows.map((_, g) => g).toSorted((x, y) => rowDegrees[x]! - rowDegrees[y]!);
  const sizes = bySize.map((g) => rowDegrees[g]!);
  const sizeCounts = bySize.map((g) => holders.sizes[rows[g]!]!);
  const itemCounts = columns.map((column) => items.sizes[column]!);
  const logWeight = yield* conditionalWeights({ sizes, sizeCounts, popularity: columnDegrees, itemCounts });
  const weighed = { logWeight, count: itemCounts };
  const holderCount = sizeCounts.reduce((sum, n) => sum + n, 0);
  const departures = columnDegrees.map((popularity) => departure(popularity, holderCount));
  const block: Block = { upTo: [], programs: [] };
  for (const { shift, to } of tiltsFor(weighed, sizes)) {
    const chance = chancesAt(weighed, shift);
    // Sums of sizes up to twice the largest of this tilt; those of two tilts lie between.
    block.upTo.push(2 * sizes[to - 1]!);
    block.programs.push(pairProgram(itemsOfPair(chance, itemCounts, departures), 2 * sizes[to - 1]!));
    yield;
  }
  return block;
}

function* itemsOfPair(
  chance: Float64Array,
  itemCounts: readonly number[],
  departures: readonly { both: number; neither: number }[],
): Iterable<ItemOfPair> {
  for (const [k, p] of chance.entries()) {
    const item = {
      both: p * p * departures[k]!.both,
      one: 2 * p * (1 - p),
      neither: (1 - p) ** 2 * departures[k]!.neither,
    };
    for (let i = 0; i < itemCounts[k]!; i++) yield item;
  }
}
