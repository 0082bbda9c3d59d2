import { BitRows } from "../incidence/BitRows.ts";
import type { Chances } from "../chance/nullModels.ts";
import { degreeClassesOf } from "../incidence/degreeClasses.ts";
import type { Incidence } from "../incidence/Incidence.ts";

/** The items of holder h: `items[start[h] … start[h + 1])`, in whatever order. */
export interface Rows {
  items: Uint32Array;
  start: Uint32Array;
}

/** A number for a whole table, larger where more is shared. */
export interface TableStatistic {
  name: "EXCESS" | "SQUARES";
  of: (rows: Rows) => number;
  /** About how many steps of a nanosecond it takes. */
  steps: number;
}

/** Up to so many steps for a table the better statistic is taken. */
const MOST_STEPS_OF_EXCESS = 5_000_000;

/**
 * Σ max(0, (S - E) / SD)² over all pairs, with E and SD of the null model, where it knows its masses and the table is small; otherwise Σ S².
 * Both are compared with tables of the same margins, so that neither E nor SD need be right for the test to hold.
 */
export function tableStatisticFor(incidence: Incidence, { chance }: Chances): TableStatistic {
  const { holderCount, itemCount } = incidence;
  const pairs = (holderCount * (holderCount - 1)) / 2;
  const steps = pairs * (15 + 6 * Math.ceil(itemCount / 32));
  const classes = degreeClassesOf(incidence.holderStart, incidence.readings?.patternOf);
  const n = classes.degrees.length;
  const knowsMasses = holderCount > 0 && chance.between(0, 0, 0).masses !== undefined;
  if (!knowsMasses || steps > MOST_STEPS_OF_EXCESS) return squares(incidence);
  const excess: Float64Array[] = Array.from({ length: n * n }, () => new Float64Array(0));
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++)
      excess[a * n + b] = excess[b * n + a] = excessOf(chance.between(a, b, 0).masses!, classes.degrees[a]!);
  const bits = new BitRows(holderCount, itemCount);
  const { classOf } = classes;
  return {
    name: "EXCESS",
    steps,
    of(rows) {
      bits.write(rows);
      let sum = 0;
      for (let a = 0; a < holderCount; a++) {
        const row = classOf[a]! * n;
        for (let b = 0; b < a; b++) sum += excess[row + classOf[b]!]![bits.shared(a, b)]!;
      }
      return sum;
    },
  };
}

/** By overlap: max(0, standardised residual)²; 0 where nothing is left to chance. */
function excessOf(masses: Float64Array, most: number): Float64Array {
  let [all, sum, squared] = [0, 0, 0];
  masses.forEach((mass, s) => {
    all += mass;
    sum += mass * s;
    squared += mass * s * s;
  });
  const expected = sum / all;
  const variance = squared / all - expected ** 2;
  return Float64Array.from({ length: most + 1 }, (_, s) =>
    variance > 1e-12 ? Math.max(0, s - expected) ** 2 / variance : 0,
  );
}

/** Σ S² over all pairs of holders differs from that over all pairs of items by what the margins fix: so the items' side will do. */
function squares({ holderCount, itemCount, itemStart, holderStart }: Incidence): TableStatistic {
  // By ordered pair of items, in whichever order a row names them.
  const together = new Uint32Array(itemCount * itemCount);
  let fixed = 0;
  for (let item = 0; item < itemCount; item++) fixed += (itemStart[item + 1]! - itemStart[item]!) ** 2;
  let own = 0;
  for (let holder = 0; holder < holderCount; holder++) own += (holderStart[holder + 1]! - holderStart[holder]!) ** 2;
  return {
    name: "SQUARES",
    steps: 2 * (itemCount ** 2 + own),
    of({ items, start }) {
      together.fill(0);
      for (let holder = 0; holder < holderCount; holder++)
        for (let i = start[holder]!, end = start[holder + 1]!; i < end; i++) {
          const row = items[i]! * itemCount;
          for (let j = start[holder]!; j < i; j++) together[row + items[j]!]!++;
        }
      let sum = 0;
      for (let x = 0; x < itemCount; x++)
        for (let y = 0; y < x; y++) sum += (together[x * itemCount + y]! + together[y * itemCount + x]!) ** 2;
      return sum + (fixed - own) / 2;
    },
  };
}
