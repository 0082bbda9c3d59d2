/** Counts what is left out, so that nothing is lost without a word. */
export class Losses {
  readonly counts: Map<string, number>;
  readonly unplaced: string[] = [];

  constructor(before: ReadonlyMap<string, number>) {
    this.counts = new Map(before);
  }

  add(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }
}
