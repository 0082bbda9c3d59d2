import { withRoom } from "./sharedMemory.ts";

type Kind = Float64ArrayConstructor | Uint32ArrayConstructor | Uint8ArrayConstructor;

/** Numbers that come one by one, in memory that threads can share. */
export class Growing<Of extends Kind> {
  #memory = new SharedArrayBuffer(1 << 11);
  #values: InstanceType<Of>;
  count = 0;

  /** @param expected so many may come, or more. */
  constructor(
    readonly kind: Of,
    expected = 0,
  ) {
    this.#values = this.#room(Math.ceil(expected * 1.01));
  }

  add(value: number): void {
    if (this.count === this.#values.length) this.#values = this.#room(this.count + 1);
    this.#values[this.count++] = value;
  }

  addAll(values: ArrayLike<number>): void {
    if (this.count + values.length > this.#values.length) this.#values = this.#room(this.count + values.length);
    this.#values.set(values, this.count);
    this.count += values.length;
  }

  /** With a length, for one that grows with its memory is slow. */
  #room(count: number): InstanceType<Of> {
    const { BYTES_PER_ELEMENT: bytes } = this.kind;
    this.#memory = withRoom(this.#memory, count * bytes);
    const memory = this.#memory as unknown as ArrayBuffer;
    return new this.kind(memory, 0, this.#memory.byteLength / bytes) as InstanceType<Of>;
  }

  get values(): InstanceType<Of> {
    return this.#values.subarray(0, this.count) as InstanceType<Of>;
  }
}
