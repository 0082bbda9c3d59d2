import { Incidence } from "../../src/domain/overlap/Incidence.ts";
import { seededRandom } from "../../src/domain/overlap/seededRandom.ts";

/** A table from rows of 0 and 1: "0110". */
export function tableOf(rows: string[]): Incidence {
  const links = { holder: [] as number[], item: [] as number[] };
  rows.forEach((row, holder) =>
    Array.from(row).forEach((cell, item) => {
      if (cell !== "1") return;
      links.holder.push(holder);
      links.item.push(item);
    }),
  );
  return Incidence.of(rows.length, rows[0]?.length ?? 0, links);
}

/** A table whose cell (h, i) is held with probability chance(h, i), independently of all others. */
export function drawnTable(
  holders: number,
  items: number,
  seed: number,
  chance: (holder: number, item: number) => number,
): Incidence {
  const random = seededRandom(seed);
  const links = { holder: [] as number[], item: [] as number[] };
  for (let holder = 0; holder < holders; holder++)
    for (let item = 0; item < items; item++)
      if (random() < chance(holder, item)) {
        links.holder.push(holder);
        links.item.push(item);
      }
  return Incidence.of(holders, items, links);
}

/** All numbers 0 … n - 1 in an order that the seed determines. */
export function shuffled(n: number, seed: number): number[] {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers;
}
