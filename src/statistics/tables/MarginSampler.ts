import type { Incidence } from "../incidence/Incidence.ts";
import type { Readings } from "../incidence/Readings.ts";
import { seededRandom } from "../distributions/seededRandom.ts";

/** What is drawn from: a table, or its data alone. */
export interface SampledTable extends Pick<Incidence, "holderCount" | "itemCount" | "items" | "holderStart"> {
  readings: Pick<Readings, "patternOf" | "cells"> | undefined;
}

/** How often each holder trades before the first table, and between one table and the next. */
const TRADES_BEFORE = 50;
const TRADES_BETWEEN = 5;

/**
 * Tables with exactly the sizes and popularities of one, all equally likely in the long run, that a seed determines: curveball (Strona,
 * Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014) with global trades (Carstens, Hamann, Meyer, Penschuck, Tran and Wagner 2018), in which all holders meet
 * in pairs and share out again what only one of the two holds. What one of them was not read for stays where it is.
 */
export class MarginSampler {
  /** Items of holder h are `items[start[h] … start[h + 1])`, in no order; rewritten by each draw. */
  readonly items: Uint32Array;
  readonly start: Uint32Array;
  readonly #random: () => number;
  readonly #order: Uint32Array;
  /** By item, all 0 between trades: 1 held by one, 2 by the other. */
  readonly #heldBy: Uint8Array;
  readonly #pool: Uint32Array;
  #isFirst = true;

  constructor(
    readonly table: SampledTable,
    seed: number,
  ) {
    this.items = table.items.slice();
    this.start = table.holderStart;
    this.#random = seededRandom(seed);
    this.#order = Uint32Array.from({ length: table.holderCount }, (_, holder) => holder);
    this.#heldBy = new Uint8Array(table.itemCount);
    this.#pool = new Uint32Array(table.itemCount);
  }

  /** About how many steps of a nanosecond a draw takes. */
  get stepsADraw(): number {
    return TRADES_BETWEEN * (20 * this.items.length + 80 * this.table.holderCount);
  }

  /** The next table. */
  draw(): void {
    const trades = this.#isFirst ? TRADES_BEFORE : TRADES_BETWEEN;
    this.#isFirst = false;
    for (let i = 0; i < trades; i++) this.#tradeAll();
  }

  #tradeAll(): void {
    const order = this.#order;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.#random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let i = 0; i + 1 < order.length; i += 2) this.#trade(order[i]!, order[i + 1]!);
  }

  #trade(a: number, b: number): void {
    const { start } = this;
    this.#mark(a, 1);
    this.#mark(b, 2);
    // What only one of them holds moves to the end of its items; before stands what stays.
    const endA = this.#partition(a, b, 1);
    const endB = this.#partition(b, a, 2);
    this.#mark(a, 0);
    this.#mark(b, 0);
    this.#shareOut(endA, start[a + 1]! - endA, endB, start[b + 1]! - endB);
  }

  /** Adds to what is known of the items of a holder; 0 forgets it. */
  #mark(holder: number, mark: 0 | 1 | 2): void {
    const heldBy = this.#heldBy;
    for (let at = this.start[holder]!; at < this.start[holder + 1]!; at++) {
      const item = this.items[at]!;
      heldBy[item] = mark === 0 ? 0 : heldBy[item]! | mark;
    }
  }

  #shareOut(fromA: number, ofA: number, fromB: number, ofB: number): void {
    if (ofA === 0 || ofB === 0) return;
    const items = this.items;
    const pool = this.#pool;
    for (let i = 0; i < ofA; i++) pool[i] = items[fromA + i]!;
    for (let i = 0; i < ofB; i++) pool[ofA + i] = items[fromB + i]!;
    for (let i = 0; i < ofA; i++) {
      const j = i + Math.floor(this.#random() * (ofA + ofB - i));
      [pool[i], pool[j]] = [pool[j]!, pool[i]!];
      items[fromA + i] = pool[i]!;
    }
    for (let i = 0; i < ofB; i++) items[fromB + i] = pool[ofA + i]!;
  }

  /** Where the items of `own` begin that it alone holds and `other` could; they are moved to its end. */
  #partition(own: number, other: number, mark: 1 | 2): number {
    const { items, start, table } = this;
    const { readings, itemCount } = table;
    const pattern = readings?.patternOf[other] ?? 0;
    let end = start[own + 1]!;
    for (let at = start[own]!; at < end;) {
      const item = items[at]!;
      if (this.#heldBy[item] === mark && (readings === undefined || readings.cells[pattern * itemCount + item] === 1)) {
        end--;
        items[at] = items[end]!;
        items[end] = item;
      } else at++;
    }
    return end;
  }
}
