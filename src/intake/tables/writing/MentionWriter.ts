import { setImmediate as turn } from "node:timers/promises";
import { mention, type MentionContent } from "../../../model/mention.ts";
import type { ModelNode } from "../../../model/ModelNode.ts";
import type { Counts } from "../../../writing/Counts.ts";
import { fingerprintOf } from "../../../writing/fingerprints.ts";
import type { Writer } from "../../../writing/Writer.ts";

/** More in one statement gains nothing. */
const mentionsAtOnce = 1_000;

/** Puts codings into the graph as mentions, in pieces: one is written while the next is read, and no more are in memory. */
export class MentionWriter {
  readonly #writer: Writer;
  readonly #owner: string;
  readonly #counts: Counts;
  #nodes: ModelNode[] = [];
  #written: Promise<unknown> = Promise.resolve();

  constructor(writer: Writer, owner: string, counts: Counts) {
    this.#writer = writer;
    this.#owner = owner;
    this.#counts = counts;
  }

  /** Takes a coding. Returns whether the piece is full and is to be written before the next one. */
  add(coding: MentionContent): boolean {
    const node = mention(coding);
    node.fingerprint = fingerprintOf(node);
    return this.#nodes.push(node) >= mentionsAtOnce;
  }

  /** Begins to write what was taken, as soon as what was taken before is written; rejects with what went wrong with that. */
  async flush(): Promise<void> {
    const gift = { owner: this.#owner, nodes: this.#nodes };
    this.#nodes = [];
    await this.#written;
    this.#written = this.#writer.put([gift], this.#counts);
    // The next to wait for it gets the error.
    this.#written.catch(() => undefined);
    // Lets the writer get as far as the engine: what is taken next is then read while the engine writes.
    await turn();
  }

  /** Resolves when nothing is being written any more, which the transaction must not end before; rejects with what went wrong. */
  async written(): Promise<void> {
    await this.#written;
  }
}
