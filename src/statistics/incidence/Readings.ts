/** What is known of how a holder was read. */
export interface Reading {
  /** 1 for each item that it was read for. */
  isRead: Uint8Array;
  /** Whether somebody wrote down what was looked for in it and not found. Otherwise it is known only for what was found there. */
  isMapped: boolean;
}

/**
 * Which cells of a table were read. Holders that were read alike share a pattern, since in every question here they stand for each
 * other; mostly there are few patterns: one where all was read.
 *
 * Where a holder is not mapped, the items that it was read for are those that it holds: a measure over these alone would call any two
 * such holders alike. So measures have a view of their own, in which it counts as read throughout, and their values are lower bounds.
 */
export class Readings {
  readonly patternCount: number;
  readonly #viewers: Uint32Array;

  private constructor(
    readonly itemCount: number,
    /** By holder. */
    readonly patternOf: Uint32Array,
    /** 1 where pattern p read item i: at p × itemCount + i. */
    readonly cells: Uint8Array,
    /** The same in the view of measures. */
    readonly views: Uint8Array,
  ) {
    this.patternCount = itemCount === 0 ? 1 : cells.length / itemCount;
    this.#viewers = new Uint32Array(itemCount);
    for (const pattern of patternOf)
      for (let item = 0; item < itemCount; item++) this.#viewers[item]! += views[pattern * itemCount + item]!;
  }

  /** `readingOf`: undefined where a holder was read for all. Undefined where all were. */
  static of(
    holderCount: number,
    itemCount: number,
    readingOf: (holder: number) => Reading | undefined,
  ): Readings | undefined {
    const all = new Uint8Array(itemCount).fill(1);
    const { patternOf, patterns } = patternsOf(holderCount, (holder) => {
      const reading = readingOf(holder);
      return reading === undefined ? [all, all] : [reading.isRead, reading.isMapped ? reading.isRead : all];
    });
    if (patterns.every(([isRead]) => isRead.every((cell) => cell === 1))) return undefined;
    return new Readings(itemCount, patternOf, ...joined(patterns, itemCount));
  }

  reads(pattern: number, item: number): boolean {
    return this.cells[pattern * this.itemCount + item] === 1;
  }

  /** Whether an item counts for measures, as far as this pattern is concerned. */
  sees(pattern: number, item: number): boolean {
    return this.views[pattern * this.itemCount + item] === 1;
  }

  /** Of how many items both patterns were read for. */
  commonlyRead(one: number, other: number): number {
    return common(this.cells, this.itemCount, one, other);
  }

  /** How many items count for measures between both patterns. */
  commonlySeen(one: number, other: number): number {
    return common(this.views, this.itemCount, one, other);
  }

  /** For how many holders an item counts. */
  viewersOf(item: number): number {
    return this.#viewers[item]!;
  }

  /** The same cells with items as holders. */
  transposed(): Readings {
    const holderCount = this.patternOf.length;
    const column = (cells: Uint8Array, item: number) =>
      Uint8Array.from(this.patternOf, (pattern) => cells[pattern * this.itemCount + item]!);
    const { patternOf, patterns } = patternsOf(this.itemCount, (item) => [
      column(this.cells, item),
      column(this.views, item),
    ]);
    return new Readings(holderCount, patternOf, ...joined(patterns, holderCount));
  }
}

type Pattern = [isRead: Uint8Array, isSeen: Uint8Array];

function patternsOf(count: number, patternAt: (thing: number) => Pattern) {
  const known = new Map<string, number>();
  const patterns: Pattern[] = [];
  const patternOf = Uint32Array.from({ length: count }, (_, thing) => {
    const pattern = patternAt(thing);
    const key = pattern.map((cells) => Buffer.from(cells).toString("latin1")).join();
    const place = known.get(key) ?? patterns.push(pattern) - 1;
    known.set(key, place);
    return place;
  });
  return { patternOf, patterns };
}

function joined(patterns: readonly Pattern[], length: number): [cells: Uint8Array, views: Uint8Array] {
  const [cells, views] = [new Uint8Array(patterns.length * length), new Uint8Array(patterns.length * length)];
  for (const [place, [isRead, isSeen]] of patterns.entries()) {
    cells.set(isRead, place * length);
    views.set(isSeen, place * length);
  }
  return [cells, views];
}

function common(cells: Uint8Array, length: number, one: number, other: number): number {
  let both = 0;
  for (let i = 0; i < length; i++) both += cells[one * length + i]! & cells[other * length + i]!;
  return both;
}
