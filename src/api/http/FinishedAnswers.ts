import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { hash } from "node:crypto";
import { LastUsed } from "../graphql/LastUsed.ts";

/** The encodings that answers are kept in. */
export type Encoding = "br" | "gzip" | "identity";

export interface FinishedAnswer {
  /** What it is found by. */
  asked: string;
  contentType: string;
  etag: string;
  /** Beside those of every answer. */
  headers: Readonly<Record<string, string>>;
  bytes: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
  /** The name that the question gave itself, once it was looked for: it stands in what is asked. */
  operation?: { name: string | undefined };
}

/** Shorter ones gain nothing by compression. */
const leastCompressed = 1_024;
const mostBytes = 16 * 1024 * 1024;
/** What an answer takes in memory beside its bytes and what was asked: many are far shorter than that. */
const bytesBeside = 1_000;

/** Answers of one snapshot as they went out, by what was asked; the last used ones, 16 MB of them at most. They end with their snapshot. */
export class FinishedAnswers {
  readonly #answers = new LastUsed<FinishedAnswer>(mostBytes);

  get(asked: string): FinishedAnswer | undefined {
    return this.#answers.get(asked);
  }

  keep(
    asked: string,
    contentType: string,
    content: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): FinishedAnswer {
    const identity = typeof content === "string" ? inItself(content) : content;
    const etag = `W/"${hash("sha256", identity, "base64url").slice(0, 22)}"`;
    const answer: FinishedAnswer = { asked, contentType, etag, headers, bytes: { identity } };
    this.#answers.set(asked, answer, sizeOf(answer));
    return answer;
  }

  /** Packed once for all who take that encoding. */
  bytesOf(answer: FinishedAnswer, encoding: Encoding): { bytes: Buffer; encoding: Encoding } {
    const { identity } = answer.bytes;
    if (encoding === "identity" || identity.length < leastCompressed) return { bytes: identity, encoding: "identity" };
    let bytes = answer.bytes[encoding];
    if (bytes === undefined) {
      bytes = answer.bytes[encoding] = packed(identity, encoding);
      // Another may stand in its place by now, or none.
      if (this.#answers.get(answer.asked) === answer) this.#answers.set(answer.asked, answer, sizeOf(answer));
    }
    return { bytes, encoding };
  }
}

function sizeOf({ asked, bytes }: FinishedAnswer): number {
  return asked.length + bytesBeside + Object.values(bytes).reduce((sum, one) => sum + one.length, 0);
}

/** With memory of its own: a short text is else a part of a buffer of 8 KB, and what zlib returns of one of 16 KB, which would be kept whole. */
function inItself(content: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(content));
  if (typeof content === "string") bytes.write(content);
  else content.copy(bytes);
  return bytes;
}

/** Large answers shrink to a tenth in milliseconds; at brotli's own default a tenth of a megabyte takes 200 ms. */
function packed(bytes: Buffer, encoding: "br" | "gzip"): Buffer {
  if (encoding === "gzip") return inItself(gzipSync(bytes));
  return inItself(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
}

/** The encoding that a client takes and we like best. */
export function encodingFor(accepted: string | undefined): Encoding {
  const refused = /\b(br|gzip)\s*;\s*q=0(\.0*)?\s*(,|$)/;
  for (const encoding of ["br", "gzip"] as const) {
    const part = accepted?.split(",").find((one) => one.trim().split(";")[0]?.trim() === encoding);
    if (part !== undefined && !refused.test(`${part},`)) return encoding;
  }
  return "identity";
}
