type Kind = Float64ArrayConstructor | Uint32ArrayConstructor;

/** Numbers that come one by one. */
export class Growing<Of extends Kind> {
  #values: InstanceType<Of>;
  count = 0;

  constructor(readonly kind: Of) {
    this.#values = new kind(1 << 8) as InstanceType<Of>;
  }

  add(value: number): void {
    if (this.count === this.#values.length) {
      const larger = new this.kind(this.#values.length * 2) as InstanceType<Of>;
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.count++] = value;
  }

  get values(): InstanceType<Of> {
    return this.#values.subarray(0, this.count) as InstanceType<Of>;
  }
}
