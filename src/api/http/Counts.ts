type Labels = Readonly<Record<string, string | number>>;

/** Counts by a name of what is counted, as a counter of Prometheus; its labels are looked at when they are read, not checked and joined each time. */
export class Counts {
  readonly #counts = new Map<string, { labels: Labels; value: number }>();

  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  add(of: string, labels: Labels): void {
    const known = this.#counts.get(of);
    if (known === undefined) this.#counts.set(of, { labels, value: 1 });
    else known.value += 1;
  }

  async get() {
    return { name: this.name, help: this.help, type: "counter", aggregator: "sum", values: [...this.#counts.values()] };
  }
}
