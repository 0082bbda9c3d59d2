import type { Statement, Transaction } from "../Graph.ts";
import { GraphError } from "../GraphError.ts";
import type { Params } from "../params.ts";

/** Ends a transaction so that nothing of it lands, because its command says so or is gone. */
export class Abandoned extends Error {}

/** A transaction whose work is done by a command, statement by statement. */
export class OpenWrite {
  readonly #running = new Set<Promise<unknown>>();
  #settle!: (failure?: Error) => void;
  readonly #outcome = new Promise<Error | undefined>((resolve) => (this.#settle = resolve));
  #silence: NodeJS.Timeout | undefined;

  /** A command that its user has stopped may not keep the others waiting: after so long without a word its transaction ends. */
  constructor(
    private readonly transaction: Transaction,
    private readonly silenceMs: number,
  ) {
    this.#listen();
  }

  async run(statement: Statement, params: Params): Promise<unknown[]> {
    clearTimeout(this.#silence);
    const rows = this.transaction.run<unknown>(statement, params);
    this.#running.add(rows);
    try {
      return await rows;
    } finally {
      this.#running.delete(rows);
      if (this.#running.size === 0) this.#listen();
    }
  }

  end(isGood: boolean): void {
    this.#settle(isGood ? undefined : new Abandoned());
  }

  /** Settles as the work of the transaction does. The engine takes nothing back while a statement runs. */
  async worked(): Promise<void> {
    const failure = await this.#outcome;
    await Promise.allSettled(this.#running);
    clearTimeout(this.#silence);
    if (failure !== undefined) throw failure;
  }

  #listen(): void {
    const seconds = this.silenceMs / 1_000;
    const words = `the command said nothing for ${seconds} s while others may wait; nothing of its transaction was kept`;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#settle(new GraphError("TIMEOUT", words)), this.silenceMs).unref();
  }
}
