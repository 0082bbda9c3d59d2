import { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";

/** How holders and items differ where nobody agrees with anybody but by chance: the chance of each cell, of n holders × m items. */
export const NULL_SHAPES: Record<string, (n: number, m: number) => (holder: number, item: number) => number> = {
  even: () => () => 0.3,
  "uneven sizes": (n) => (holder) => 0.05 + (0.5 * (holder + 0.5)) / n,
  "popularity by Zipf": () => (_, item) => Math.min(0.9, 2 / (item + 1)) * 0.9 + 0.05,
  both: (n) => (holder, item) => Math.min(0.95, ((0.3 + (1.4 * (holder + 0.5)) / n) * 2) / (item + 1) + 0.03),
};

/** A table in which the second of each pair copies each cell of the first with a chance of `copy`; other cells are independent. */
export function tableWithPairs(
  [holders, items]: readonly [number, number],
  shape: keyof typeof NULL_SHAPES,
  pairs: readonly (readonly [number, number])[],
  copy: number,
  seed: number,
): Incidence {
  const random = seededRandom(seed);
  const chance = NULL_SHAPES[shape]!(holders, items);
  const cells = Array.from({ length: holders }, (_, h) =>
    Array.from({ length: items }, (__, i) => random() < chance(h, i)),
  );
  for (const [first, second] of pairs)
    cells[second]!.forEach((_, i) => {
      if (random() < copy) cells[second]![i] = cells[first]![i]!;
    });
  return incidenceOf(cells);
}

/** Groups of holders that hold what marks their group more often, and all else less; and the group of each holder. */
export function tableWithGroups(
  [holders, items]: readonly [number, number],
  groups: number,
  [inside, outside]: readonly [number, number],
  seed: number,
): { table: Incidence; groupOf: number[] } {
  const random = seededRandom(seed);
  const groupOf = Array.from({ length: holders }, (_, h) => Math.floor((h * groups) / holders));
  const cells = groupOf.map((group) =>
    Array.from({ length: items }, (_, i) => random() < (i % groups === group ? inside : outside)),
  );
  return { table: incidenceOf(cells), groupOf };
}

function incidenceOf(cells: readonly (readonly boolean[])[]): Incidence {
  const links = { holder: [] as number[], item: [] as number[] };
  cells.forEach((row, h) =>
    row.forEach((isHeld, i) => {
      if (!isHeld) return;
      links.holder.push(h);
      links.item.push(i);
    }),
  );
  return Incidence.of(cells.length, cells[0]?.length ?? 0, links);
}

/** The adjusted Rand index of two divisions into groups (Hubert and Arabie 1985): 1 where they are the same, about 0 by chance. */
export function agreementOfGroups(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  for (let i = 0; i < one.length; i++)
    [`${one[i]} ${other[i]}`, `${one[i]}`, `${other[i]}`].forEach((key, which) =>
      counts[which]!.set(key, (counts[which]!.get(key) ?? 0) + 1),
    );
  const [both, ofOne, ofOther] = counts.map((sizes) =>
    [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0),
  ) as [number, number, number];
  const expected = (ofOne * ofOther) / ((one.length * (one.length - 1)) / 2);
  return (both - expected) / ((ofOne + ofOther) / 2 - expected);
}
