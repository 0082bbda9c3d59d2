/** A text seen by Unicode code points: the offsets that seeds use, where JavaScript counts UTF-16 units. */
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
      const start = this.units ? this.units.indexOf(at) : at;
      places.push({ start, end: start + length });
    }
    return places;
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
