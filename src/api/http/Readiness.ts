/** Whether the service can answer, and if not, why; reasons are for people and hold no address. */
export class Readiness {
  #missing: string | undefined = "the graph is being prepared";
  #isStopping = false;

  /** Why no question can be answered yet; undefined from when the graph is prepared on, also while the service stops. */
  get missing(): string | undefined {
    return this.#missing;
  }

  /** Why no new client should come. */
  get reason(): string | undefined {
    return this.#isStopping ? "the service is stopping" : this.#missing;
  }

  prepared(): void {
    this.#missing = undefined;
  }

  notPrepared(reason: string): void {
    this.#missing = reason;
  }

  stopping(): void {
    this.#isStopping = true;
  }
}
