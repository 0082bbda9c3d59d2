const modulus = 1n << 64n;

/**
 * A version of all that was imported, which does not depend on the order: the sum of the fingerprints of all imported nodes, modulo
 * 2^64, kept true by adding and taking away what changes. Empty text for nothing.
 */
export class ImportsVersion {
  #sum: bigint;

  constructor(before: string) {
    this.#sum = before === "" ? 0n : BigInt(`0x${before}`);
  }

  add(fingerprint: string): void {
    this.#sum = (this.#sum + BigInt(`0x${fingerprint}`)) % modulus;
  }

  take(fingerprint: string): void {
    this.#sum = (this.#sum - BigInt(`0x${fingerprint}`) + modulus) % modulus;
  }

  toString(): string {
    return this.#sum === 0n ? "" : this.#sum.toString(16).padStart(16, "0");
  }
}
