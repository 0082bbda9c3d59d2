const modulus = 1n << 64n;

/**
 * A version of many things, which does not depend on their order: the sum of their fingerprints modulo 2^64, kept true by adding and
 * taking away what changes. Empty text for nothing.
 */
export class Sum {
  #value: bigint;

  constructor(before = "") {
    this.#value = before === "" ? 0n : BigInt(`0x${before}`);
  }

  /** Something without a fingerprint, from before there were any, counts nothing. */
  add(fingerprint: string): this {
    if (fingerprint !== "") this.#value = (this.#value + BigInt(`0x${fingerprint}`)) % modulus;
    return this;
  }

  take(fingerprint: string): this {
    if (fingerprint !== "") this.#value = (this.#value - BigInt(`0x${fingerprint}`) + modulus) % modulus;
    return this;
  }

  toString(): string {
    return this.#value === 0n ? "" : this.#value.toString(16).padStart(16, "0");
  }
}
