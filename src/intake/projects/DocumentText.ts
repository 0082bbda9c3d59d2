import { CodePointText } from "../../text/CodePointText.ts";

/** A text of the graph seen from its plain form (LF alone, no byte order mark), in which selections were found. */
export class DocumentText {
  readonly points: CodePointText;
  readonly #gone: readonly number[];

  constructor(readonly raw: string) {
    this.points = new CodePointText(raw);
    this.#gone = [...raw.matchAll(/^\ufeff|\r(?=\n)/g)].map(({ index }) => index);
  }

  /** Code points of a span of the plain form. An end before a line break stays before all of it. */
  spanOf({ from, to }: { from: number; to: number }): { start: number; end: number } {
    const [start, end] = [this.#unitAt(from, 0), this.#unitAt(to, 1)];
    return { start: this.points.pointAt(start), end: this.points.pointAt(end) };
  }

  #unitAt(plain: number, isEnd: 0 | 1): number {
    let unit = plain;
    for (const at of this.#gone) {
      if (at > unit - isEnd) break;
      unit += 1;
    }
    return unit;
  }
}
