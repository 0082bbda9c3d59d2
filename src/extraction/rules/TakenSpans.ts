import type { Span } from "../../text/View.ts";

/** Positions of a text that are spoken for. Work grows with the length of the spans, not with their number squared. */
export class TakenSpans {
  readonly #positions = new Set<number>();

  take({ start, end }: Span): void {
    for (let position = start; position < end; position++) this.#positions.add(position);
  }

  free({ start, end }: Span): boolean {
    for (let position = start; position < end; position++) if (this.#positions.has(position)) return false;
    return true;
  }
}
