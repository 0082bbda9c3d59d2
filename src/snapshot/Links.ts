/** Links from the rows of one table to those of another (or of itself), as offsets and targets; both ends are numbers of rows. */
export class Links {
  private constructor(
    /** Links of row i reach from start i to start i + 1. */
    readonly starts: Uint32Array,
    readonly targets: Uint32Array,
    /** Of each link its number as it was given: what is known of it stands in columns under that number. */
    readonly numbers: Uint32Array,
    readonly targetCount: number,
  ) {}

  /** Links of a row keep the order in which they are given. A negative end leaves a link out. */
  static of(sources: ArrayLike<number>, targets: ArrayLike<number>, sourceCount: number, targetCount: number): Links {
    const starts = new Uint32Array(sourceCount + 1);
    let count = 0;
    for (let link = 0; link < sources.length; link++) {
      if (sources[link]! < 0 || targets[link]! < 0) continue;
      starts[sources[link]! + 1]!++;
      count += 1;
    }
    for (let row = 0; row < sourceCount; row++) starts[row + 1]! += starts[row]!;
    const next = starts.slice();
    const [ends, numbers] = [new Uint32Array(count), new Uint32Array(count)];
    for (let link = 0; link < sources.length; link++) {
      if (sources[link]! < 0 || targets[link]! < 0) continue;
      const at = next[sources[link]!]!++;
      ends[at] = targets[link]!;
      numbers[at] = link;
    }
    return new Links(starts, ends, numbers, targetCount);
  }

  /** As they were stored. */
  static stored(starts: Uint32Array, targets: Uint32Array, numbers: Uint32Array, targetCount: number): Links {
    return new Links(starts, targets, numbers, targetCount);
  }

  /** From a column that names a row of another table (plus 1) to the rows that name it. */
  static back(codes: Uint32Array, targetCount: number): Links {
    const starts = new Uint32Array(targetCount + 1);
    // Where nothing is named is no place: the loops are the same for all rows.
    for (let row = 0; row < codes.length; row++) starts[codes[row]!]!++;
    starts[0] = 0;
    for (let thing = 0; thing < targetCount; thing++) starts[thing + 1]! += starts[thing]!;
    const next = starts.slice();
    const rows = new Uint32Array(starts[targetCount]!);
    for (let row = 0; row < codes.length; row++) if (codes[row] !== 0) rows[next[codes[row]! - 1]!++] = row;
    return new Links(starts, rows, rows, codes.length);
  }

  get sourceCount(): number {
    return this.starts.length - 1;
  }

  of(row: number): Uint32Array {
    return this.targets.subarray(this.starts[row], this.starts[row + 1]);
  }

  /** The same links from their other ends; those of a row in the order of the rows that they come from. */
  reversed(): Links {
    const sources = new Uint32Array(this.targets.length);
    for (let row = 0; row < this.sourceCount; row++) sources.fill(row, this.starts[row], this.starts[row + 1]);
    const back = Links.of(this.targets, sources, this.targetCount, this.sourceCount);
    return new Links(
      back.starts,
      back.targets,
      back.numbers.map((at) => this.numbers[at]!),
      this.sourceCount,
    );
  }

  /** 1 for each row that links to a marked one. */
  sourcesOf(marked: Uint8Array): Uint8Array {
    const found = new Uint8Array(this.sourceCount);
    for (let row = 0; row < found.length; row++)
      for (let at = this.starts[row]!; at < this.starts[row + 1]!; at++)
        if (marked[this.targets[at]!] === 1) {
          found[row] = 1;
          break;
        }
    return found;
  }
}
