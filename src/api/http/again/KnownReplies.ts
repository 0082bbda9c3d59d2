import { LastUsed } from "../../graphql/LastUsed.ts";
import type { Encoding } from "../FinishedAnswers.ts";
import type { PayAgain } from "../gate/limitRates.ts";

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

const mostBytes = 8 * 1024 * 1024;
/** What a reply takes in memory beside its name. */
const bytesBeside = 2_000;

/** The head of requests that came with a body, by a number, which names it from then on. */
interface KnownHead {
  number: number;
  bodyLength: number;
}

/** Replies of one snapshot by the whole request, the last used ones; they end with their snapshot. They hold no bytes of answers. */
export class KnownReplies {
  readonly #replies = new LastUsed<KnownReply>(mostBytes);
  readonly #heads = new LastUsed<KnownHead>(mostBytes);
  #numbers = 0;

  get(head: string): KnownReply | undefined {
    return this.#replies.get(head);
  }

  /** Only after such a head a body is waited for. */
  headOf(head: string): KnownHead | undefined {
    return this.#heads.get(head);
  }

  after({ number }: KnownHead, body: string): KnownReply | undefined {
    return this.#replies.get(nameOf(number, body));
  }

  keep(head: string, body: string | null, reply: KnownReply): void {
    const name = body === null ? head : nameOf(this.#numberOf(head, body), body);
    this.#replies.set(name, reply, name.length + bytesBeside);
  }

  #numberOf(head: string, body: string): number {
    const known = this.#heads.get(head) ?? { number: this.#numbers++, bodyLength: Buffer.byteLength(body) };
    this.#heads.set(head, known, head.length + bytesBeside);
    return known.number;
  }
}

function nameOf(number: number, body: string): string {
  return `${number} ${body}`;
}

/** Those of a snapshot: `snapshot.get(knownRepliesOf)`. */
export const knownRepliesOf = (): KnownReplies => new KnownReplies();
