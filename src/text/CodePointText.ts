/** A text seen by Unicode code points: the offsets that are kept, where JavaScript counts UTF-16 units. */
export class CodePointText {
  /** UTF-16 offset of each code point and of the end; undefined where both counts are the same. */
  private readonly units: Uint32Array | undefined;
  /** In code points. */
  readonly length: number;

  constructor(readonly raw: string) {
    this.units = /[\ud800-\udbff]/.test(raw) ? unitsOf(raw) : undefined;
    this.length = this.units ? this.units.length - 1 : raw.length;
  }

  slice(start: number, end: number): string {
    return this.raw.slice(this.unitAt(start), this.unitAt(end));
  }

  /** Where words stand, at most `most` places. */
  placesOf(words: string, most: number): { start: number; end: number }[] {
    const places: { start: number; end: number }[] = [];
    const length = Array.from(words).length;
    for (let at = this.raw.indexOf(words); at >= 0 && places.length < most; at = this.raw.indexOf(words, at + 1)) {
      const start = this.pointAt(at);
      places.push({ start, end: start + length });
    }
    return places;
  }

  /** The code point that begins at a UTF-16 offset, or the next one. */
  pointAt(unit: number): number {
    if (!this.units) return unit;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The UTF-16 offset of a code point. */
  unitAt(point: number): number {
    return this.units ? (this.units[point] ?? this.raw.length) : point;
  }
}

function unitsOf(raw: string): Uint32Array {
  const units: number[] = [];
  let at = 0;
  for (const character of raw) {
    units.push(at);
    at += character.length;
  }
  return Uint32Array.from([...units, at]);
}
