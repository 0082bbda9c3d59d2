type Kind = Float64ArrayConstructor | Uint32ArrayConstructor;

/** Numbers that come one by one. */
export class Growing<Of extends Kind> {
  #values: InstanceType<Of>;
  count = 0;

  /** @param expected so many may come, or more. */
  constructor(
    readonly kind: Of,
    expected = 0,
  ) {
    this.#values = new kind(Math.max(1 << 8, Math.ceil(expected * 1.01))) as InstanceType<Of>;
  }

  add(value: number): void {
    if (this.count === this.#values.length) this.#grow();
    this.#values[this.count++] = value;
  }

  addAll(values: ArrayLike<number>): void {
    while (this.count + values.length > this.#values.length) this.#grow();
    this.#values.set(values, this.count);
    this.count += values.length;
  }

  #grow(): void {
    const larger = new this.kind(this.#values.length * 2) as InstanceType<Of>;
    larger.set(this.#values);
    this.#values = larger;
  }

  get values(): InstanceType<Of> {
    return this.#values.subarray(0, this.count) as InstanceType<Of>;
  }
}
