/** What a run took. */
export interface Cost {
  wallMs: number;
  cpuMs: number;
}

export interface Contestant {
  name: string;
  run: () => Promise<Cost>;
}

/**
 * Lets contestants take turns, each round in another order, so that what slows the machine for a while slows all; a first round
 * warms up and is not counted. Resolves with the medians by name.
 */
export async function rounds(contestants: readonly Contestant[], count: number): Promise<Record<string, Cost>> {
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= count; round++)
    for (const { name, run } of shuffled(contestants)) {
      const cost = await run();
      if (round > 0) costs.get(name)!.push(cost);
    }
  return Object.fromEntries(
    [...costs].map(([name, all]) => [
      name,
      { wallMs: median(all.map(({ wallMs }) => wallMs)), cpuMs: median(all.map(({ cpuMs }) => cpuMs)) },
    ]),
  );
}

/** The cost of work in this process, all of its threads. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wallMs, cpuMs: (user + system) / 1_000 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
