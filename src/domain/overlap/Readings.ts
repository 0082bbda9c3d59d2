/**
 * Which cells of a table were read. Holders that were read for the same items share a pattern, since in every question here they
 * stand for each other; mostly there are few patterns: one where all was read.
 */
export class Readings {
  readonly patternCount: number;
  readonly #readers: Uint32Array;

  private constructor(
    readonly itemCount: number,
    /** By holder. */
    readonly patternOf: Uint32Array,
    /** 1 where pattern p read item i: at p × itemCount + i. */
    readonly cells: Uint8Array,
  ) {
    this.patternCount = itemCount === 0 ? 1 : cells.length / itemCount;
    this.#readers = new Uint32Array(itemCount);
    for (const pattern of patternOf)
      for (let item = 0; item < itemCount; item++) this.#readers[item]! += cells[pattern * itemCount + item]!;
  }

  /** `rowOf`: 1 for each item that the holder was read for; undefined where it was read for all. Undefined where all were. */
  static of(
    holderCount: number,
    itemCount: number,
    rowOf: (holder: number) => Uint8Array | undefined,
  ): Readings | undefined {
    const patterns = new Map<string, number>();
    const rows: Uint8Array[] = [];
    const all = new Uint8Array(itemCount).fill(1);
    const patternOf = Uint32Array.from({ length: holderCount }, (_, holder) => {
      const row = rowOf(holder) ?? all;
      const key = row === all ? "all" : row.every((cell) => cell === 1) ? "all" : row.join("");
      const pattern = patterns.get(key) ?? patterns.size;
      if (pattern === patterns.size) {
        patterns.set(key, pattern);
        rows.push(row);
      }
      return pattern;
    });
    if (rows.length === 0 || (rows.length === 1 && patterns.has("all"))) return undefined;
    const cells = new Uint8Array(rows.length * itemCount);
    for (const [pattern, row] of rows.entries()) cells.set(row, pattern * itemCount);
    return new Readings(itemCount, patternOf, cells);
  }

  reads(pattern: number, item: number): boolean {
    return this.cells[pattern * this.itemCount + item] === 1;
  }

  /** Of how many items both patterns say something. */
  common(one: number, other: number): number {
    let both = 0;
    for (let item = 0; item < this.itemCount; item++) both += Number(this.reads(one, item) && this.reads(other, item));
    return both;
  }

  /** How many holders were read for an item. */
  readersOf(item: number): number {
    return this.#readers[item]!;
  }

  /** The same cells with items as holders. */
  transposed(): Readings {
    const holderCount = this.patternOf.length;
    const columns = Array.from({ length: this.itemCount }, (_, item) =>
      Uint8Array.from({ length: this.patternCount }, (_row, pattern) => this.cells[pattern * this.itemCount + item]!),
    );
    const ofPatterns = Readings.of(this.itemCount, this.patternCount, (item) => columns[item]);
    const patternOf = ofPatterns?.patternOf ?? new Uint32Array(this.itemCount);
    const cells = new Uint8Array((ofPatterns?.patternCount ?? 1) * holderCount);
    patternOf.forEach((pattern, item) =>
      this.patternOf.forEach((own, holder) => (cells[pattern * holderCount + holder] = columns[item]![own]!)),
    );
    return new Readings(holderCount, patternOf, cells);
  }
}
