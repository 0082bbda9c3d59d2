/** Whether the service can answer, and if not, why; the reason is for people and holds no address. */
export class Readiness {
  #reason: string | undefined = "the graph is being prepared";

  get reason(): string | undefined {
    return this.#reason;
  }

  ready(): void {
    this.#reason = undefined;
  }

  notReady(reason: string): void {
    this.#reason = reason;
  }
}
