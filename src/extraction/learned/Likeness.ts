import { featuresOf, type ComparedSentence } from "./featuresOf.ts";
import { columnsByKey, columnsOf, type Learned } from "./Learned.ts";
import { withoutWords } from "./separate.ts";
import { vectorOf } from "./vectorOf.ts";

/** Compares sentences with what was learned of one language. */
export class Likeness {
  /** The column of each principle that is known. */
  readonly columns: ReadonlyMap<string, number>;
  /** The column of what opposes a principle, where there are examples of that. */
  readonly opposing: ReadonlyMap<string, number>;
  readonly #count: number;
  /** Where the numbers of a feature begin: its rareness, how many follow, then columns and weights in turn. In one array: there are some 150,000. */
  readonly #places = new Map<string, number>();
  readonly #numbers: Int32Array;

  constructor(learned: Learned, known: ReadonlySet<string>) {
    const { features } = learned;
    const { principles, opposed } = columnsByKey(learned);
    this.#count = columnsOf(learned);
    this.columns = new Map([...principles].filter(([key]) => known.has(key)));
    this.opposing = opposed;
    this.#numbers = Int32Array.from(
      Object.values(features).flatMap(([rareness, ...weights]) => [rareness!, weights.length, ...weights]),
    );
    let place = 0;
    for (const [feature, { length }] of Object.entries(features)) {
      this.#places.set(feature, place);
      place += length + 1;
    }
  }

  /** By column: 1 as the nearest examples that say it, -1 as the nearest that do not. */
  of(sentence: ComparedSentence): number[] {
    const columns = Array.from<number>({ length: this.#count }).fill(withoutWords);
    for (const [feature, value] of vectorOf(featuresOf(sentence), (one) => this.#rarenessOf(one))) {
      const from = this.#places.get(feature)! + 2;
      const to = from + this.#numbers[from - 1]!;
      for (let at = from; at < to; at += 2) columns[this.#numbers[at]!]! += (value * this.#numbers[at + 1]!) / 100;
    }
    return columns;
  }

  #rarenessOf(feature: string): number | undefined {
    const place = this.#places.get(feature);
    return place === undefined ? undefined : this.#numbers[place];
  }
}
