import { LastUsed } from "../../graphql/LastUsed.ts";
import type { Encoding } from "../FinishedAnswers.ts";
import type { PayAgain } from "../gate/limitRates.ts";
import { type Head, KnownHeads } from "./KnownHeads.ts";

/** How a request was answered with bytes that were kept: all that is the same for the next one that comes in the same words. */
export interface KnownReply {
  /** What the answer is kept by. */
  asked: string;
  etag: string;
  status: number;
  /** Names and values of headers in turn, without those of one request alone. */
  head: readonly string[];
  /** Undefined where only the head is sent. */
  encoding: Encoding | undefined;
  route: string | undefined;
  operation: string | undefined;
  bytes: number | undefined;
  /** Undefined where the client pays nothing. */
  pay: PayAgain | undefined;
}

const mostBytes = 4 * 1024 * 1024;
/** What a reply takes in memory beside its name. */
const bytesBeside = 2_000;

/** Replies of one snapshot by the whole words of a request, the last used ones; they end with their snapshot. They hold no bytes of answers. */
export class KnownReplies {
  readonly heads = new KnownHeads();
  readonly #replies = new LastUsed<KnownReply>(mostBytes);

  get(head: Head, body: string): KnownReply | undefined {
    return this.#replies.get(`${head.number} ${body}`);
  }

  keep(head: Head, body: string, reply: KnownReply): void {
    const name = `${head.number} ${body}`;
    // Letters beyond Latin take two bytes each.
    this.#replies.set(name, reply, 2 * (name.length + reply.asked.length) + bytesBeside);
  }
}

/** Those of a snapshot: `snapshot.get(knownRepliesOf)`. */
export const knownRepliesOf = (): KnownReplies => new KnownReplies();
