interface Observed {
  /** How many values fell between a bound and the one before it; the last are above all bounds. */
  counts: number[];
  sum: number;
}

/** Values by route, as a histogram of Prometheus. That of prom-client checks and joins its labels at every value, for longer than some answers take. */
export class RouteHistogram {
  readonly #byRoute = new Map<string, Observed>();

  constructor(
    readonly name: string,
    readonly help: string,
    readonly bounds: readonly number[],
  ) {}

  observe(route: string, value: number): void {
    let observed = this.#byRoute.get(route);
    if (observed === undefined)
      this.#byRoute.set(route, (observed = { counts: Array<number>(this.bounds.length + 1).fill(0), sum: 0 }));
    let place = 0;
    while (place < this.bounds.length && value > this.bounds[place]!) place++;
    observed.counts[place]! += 1;
    observed.sum += value;
  }

  async get() {
    const values = [...this.#byRoute].flatMap(([route, { counts, sum }]) => {
      let count = 0;
      const buckets = counts.map((here, place) => ({
        metricName: `${this.name}_bucket`,
        labels: { le: this.bounds[place] ?? "+Inf", route },
        value: (count += here),
      }));
      const whole = (what: string, value: number) => ({ metricName: `${this.name}_${what}`, labels: { route }, value });
      return [...buckets, whole("sum", sum), whole("count", count)];
    });
    return { name: this.name, help: this.help, type: "histogram", aggregator: "sum", values };
  }
}
