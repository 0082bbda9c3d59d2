/** Counts what is UTF-8 in bytes, piece by piece, and what is not. */
export class Utf8Scan {
  /** Letters of several bytes. */
  letters = 0;
  /** Bytes that belong to no letter. */
  stray = 0;
  /** The first of them; lines count from 1, bytes from 1 within their line. */
  first: { line: number; at: number; byte: number } | undefined;
  #line = 1;
  #at = 0;
  #pending: number[] = [];
  #missing = 0;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) this.#next(byte);
  }

  /** What a letter lacks at the end of the file is lost. */
  end(): void {
    this.#drop();
  }

  #next(byte: number): void {
    if (this.#missing > 0) {
      if (continues(this.#pending, byte)) {
        this.#pending.push(byte);
        this.#missing -= 1;
        if (this.#missing > 0) return;
        this.letters += 1;
        this.#at += this.#pending.length;
        this.#pending = [];
        return;
      }
      this.#drop();
    }
    this.#missing = missingAfter(byte);
    if (this.#missing > 0) this.#pending = [byte];
    else if (byte >= 0x80) this.#refuse(byte);
    else {
      this.#at = byte === 0x0a ? 0 : this.#at + 1;
      if (byte === 0x0a) this.#line += 1;
    }
  }

  #drop(): void {
    for (const byte of this.#pending) this.#refuse(byte);
    this.#pending = [];
    this.#missing = 0;
  }

  #refuse(byte: number): void {
    this.#at += 1;
    this.stray += 1;
    this.first ??= { line: this.#line, at: this.#at, byte };
  }
}

/** How many bytes follow this one in a letter. */
function missingAfter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** Whether a byte follows those before it: neither longer than needed, nor a surrogate, nor beyond Unicode. */
function continues([first, ...more]: readonly number[], byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (more.length > 0) return true;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte <= 0x8f;
}
