import { type FormPart, partOf } from "./partOf.ts";

/** No form of ours has more; what has is not read, since a million parts would keep others waiting. */
export const mostParts = 20;
/** Of what stands above a part. */
const longestHead = 4_096;

/**
 * Reads a form (multipart/form-data) while it comes, a piece at a time: read at its end, fifty megabytes would keep all others waiting. Its
 * bytes are kept once, where threads can have them without a copy, and its parts are places in them.
 */
export class FormReader {
  readonly parts: FormPart[] = [];
  readonly #bytes: Buffer<SharedArrayBuffer>;
  readonly #delimiter: Buffer;
  /** So much has come, and so much of it is known. */
  #length: number;
  #at = 0;
  #head: string | undefined;
  #partFrom = 0;
  #state: "before" | "head" | "body" | "end" | "broken" = "before";

  constructor(boundary: string, length: number) {
    // Each boundary stands on a line of its own: the first too, after this line break.
    this.#bytes = Buffer.from(new SharedArrayBuffer(length + 2));
    this.#length = this.#bytes.write("\r\n");
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
  }

  /** Whether all of it came, and is a form. */
  get isWhole(): boolean {
    return this.#state === "end";
  }

  take(piece: Buffer): void {
    this.#length += piece.copy(this.#bytes, this.#length);
    while (this.#step());
  }

  /** Whether there may be more in what has come. */
  #step(): boolean {
    if (this.#state === "before" || this.#state === "body") return this.#toBoundary();
    return this.#state === "head" && this.#readHead();
  }

  #toBoundary(): boolean {
    const found = this.#come.indexOf(this.#delimiter, this.#at);
    if (found < 0 || found + this.#delimiter.length + 2 > this.#length) {
      this.#at = Math.max(this.#at, found < 0 ? this.#length - this.#delimiter.length : found);
      return false;
    }
    const isRight = this.#head === undefined || this.#keep(this.#head, found);
    this.#at = found + this.#delimiter.length;
    const after = this.#bytes.toString("latin1", this.#at, this.#at + 2);
    if (!isRight || (after !== "--" && (after !== "\r\n" || this.parts.length === mostParts))) this.#state = "broken";
    else this.#state = after === "--" ? "end" : "head";
    return true;
  }

  #keep(head: string, end: number): boolean {
    const part = partOf(head, this.#bytes.subarray(this.#partFrom, Math.max(this.#partFrom, end)));
    if (part !== undefined) this.parts.push(part);
    return part !== undefined;
  }

  #readHead(): boolean {
    const end = this.#come.indexOf("\r\n\r\n", this.#at);
    if (end < 0 || end - this.#at > longestHead) {
      if (this.#length - this.#at > longestHead) this.#state = "broken";
      return false;
    }
    this.#head = this.#bytes.toString("utf8", this.#at, end);
    this.#partFrom = end + "\r\n\r\n".length;
    // The delimiter of an empty part begins with the line break above it.
    this.#at = end + "\r\n".length;
    this.#state = "body";
    return true;
  }

  get #come(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
