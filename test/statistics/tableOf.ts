import { Incidence } from "../../src/statistics/incidence/Incidence.ts";
import { Readings } from "../../src/statistics/incidence/Readings.ts";
import { seededRandom } from "../../src/statistics/distributions/seededRandom.ts";

/** A table from rows of 0, 1 and ? for cells that were not read: "01?0". */
export function tableOf(rows: string[]): Incidence {
  const links = { holder: [] as number[], item: [] as number[] };
  rows.forEach((row, holder) =>
    Array.from(row).forEach((cell, item) => {
      if (cell !== "1") return;
      links.holder.push(holder);
      links.item.push(item);
    }),
  );
  const items = rows[0]?.length ?? 0;
  const readings = Readings.of(rows.length, items, (holder) => ({
    isRead: Uint8Array.from(rows[holder]!, (cell) => (cell === "?" ? 0 : 1)),
    isMapped: true,
  }));
  return Incidence.of(rows.length, items, links, readings);
}

/** The same as rows of 0, 1 and ?, each cell read and held as said. */
export function drawnRows(
  holders: number,
  items: number,
  seed: number,
  cell: (holder: number, item: number, random: () => number) => "0" | "1" | "?",
): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: holders }, (_, h) =>
    Array.from({ length: items }, (_cell, i) => cell(h, i, random)).join(""),
  );
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
