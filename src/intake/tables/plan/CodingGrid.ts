import { Stance } from "../../../domain/mention/Mention.ts";

/** Codings that one document can have of one principle. */
export const mostOfCell = 65_534;

/** Rows that are kept together: alone, each takes more for its bookkeeping than for what stands in it. */
const rowsOfBlock = 64;
const fewestColumns = 64;
const nothing = new Uint16Array();

/** How often each document was coded for each principle, and which it was read for: two bytes for each pair, whatever the number of codings. */
export class CodingGrid {
  /** By document and principle: 0 not read, 1 read and not found, n + 1 coded n times. */
  readonly #blocks: Uint16Array[] = [];
  /** Of the pairs that are coded with another stance than AFFIRMS too, how often, by document and principle: these are few. */
  readonly #others = new Map<string, number>();
  #codings = 0;

  get codings(): number {
    return this.#codings;
  }

  /** Notes that a document was read for a principle, and found `codings` more there. Returns how many it has now. */
  add(document: number, principle: number, codings: number, stance: Stance = Stance.AFFIRMS): number {
    if (stance !== Stance.AFFIRMS) {
      const pair = `${document} ${principle}`;
      this.#others.set(pair, (this.#others.get(pair) ?? 0) + codings);
    }
    const row = this.#rowWith(document, principle);
    row[principle] = Math.max(1, row[principle]!) + codings;
    this.#codings += codings;
    return row[principle] - 1;
  }

  count(document: number, principle: number): number {
    return Math.max(0, this.#filled(document, principle) - 1);
  }

  isAffirmed(document: number, principle: number): boolean {
    return this.count(document, principle) > (this.#others.get(`${document} ${principle}`) ?? 0);
  }

  isRead(document: number, principle: number): boolean {
    return this.#filled(document, principle) > 0;
  }

  /** Codings of a document. */
  total(document: number): number {
    let sum = 0;
    for (const filled of this.#rowOf(document)) sum += Math.max(0, filled - 1);
    return sum;
  }

  /** The principles that a document was found not to hold. */
  notFound(document: number): number[] {
    return [...this.#rowOf(document)].flatMap((filled, principle) => (filled === 1 ? [principle] : []));
  }

  /** For how many principles a document was read. */
  readFor(document: number): number {
    let read = 0;
    for (const filled of this.#rowOf(document)) if (filled > 0) read += 1;
    return read;
  }

  #filled(document: number, principle: number): number {
    const block = this.#blocks[Math.floor(document / rowsOfBlock)] ?? nothing;
    const columns = block.length / rowsOfBlock;
    return principle < columns ? block[(document % rowsOfBlock) * columns + principle]! : 0;
  }

  #rowOf(document: number): Uint16Array {
    const block = this.#blocks[Math.floor(document / rowsOfBlock)] ?? nothing;
    const columns = block.length / rowsOfBlock;
    const from = (document % rowsOfBlock) * columns;
    return block.subarray(from, from + columns);
  }

  /** With room for this principle. */
  #rowWith(document: number, principle: number): Uint16Array {
    const row = this.#rowOf(document);
    if (principle < row.length) return row;
    const columns = Math.max(principle + 1, row.length * 2, fewestColumns);
    const wider = new Uint16Array(rowsOfBlock * columns);
    const first = document - (document % rowsOfBlock);
    for (let place = 0; place < rowsOfBlock; place++) wider.set(this.#rowOf(first + place), place * columns);
    this.#blocks[first / rowsOfBlock] = wider;
    return this.#rowOf(document);
  }
}
