/** Values by name, the last used ones: so many at most. */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>();

  constructor(readonly most: number) {}

  get(name: string, make: () => Value): Value {
    const known = this.#values.get(name);
    const value = known ?? make();
    this.#values.delete(name);
    this.#values.set(name, value);
    if (this.#values.size > this.most) this.#values.delete(this.#values.keys().next().value!);
    return value;
  }
}
