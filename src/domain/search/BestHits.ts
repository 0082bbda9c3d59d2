import type { SearchedKind } from "../../snapshot/searchTexts.ts";

export interface Scored {
  kind: SearchedKind;
  thing: number;
  score: number;
  entry: number;
}

/** More than rounding adds to a score. */
const rounding = 1e-6;

/** The best of the things that come after a place, so many at most. */
export class BestHits {
  readonly all: Scored[] = [];
  /** What scores less is none of them. */
  floor = 0;

  constructor(
    readonly most: number,
    readonly after?: Pick<Scored, "score" | "thing">,
  ) {}

  /** Things come in ascending order: one that scores the same comes after. */
  offer(kind: SearchedKind, thing: number, exactScore: number, entry: number): void {
    const score = Math.round(exactScore * 1e6) / 1e6;
    const { all, most } = this;
    if (!this.#comesAfter(score, thing) || (all.length === most && score <= all[most - 1]!.score)) return;
    let at = all.length;
    while (at > 0 && all[at - 1]!.score < score) at -= 1;
    all.splice(at, 0, { kind, thing, score, entry });
    if (all.length > most) all.pop();
    if (all.length === most) this.floor = all[most - 1]!.score - rounding;
  }

  #comesAfter(score: number, thing: number): boolean {
    const { after } = this;
    return after === undefined || score < after.score || (score === after.score && thing > after.thing);
  }
}
