/** What was used last, by its name: so much of it at most, whatever a unit of size is. */
export class LastUsed<Value> {
  readonly #kept = new Map<string, { value: Value; size: number }>();
  #size = 0;
  /** What is asked for again and again stays where it is. */
  #newest: string | undefined;

  constructor(private readonly most: number) {}

  get(name: string): Value | undefined {
    const kept = this.#kept.get(name);
    if (kept === undefined) return undefined;
    if (name !== this.#newest) {
      this.#kept.delete(name);
      this.#kept.set(name, kept);
      this.#newest = name;
    }
    return kept.value;
  }

  /** In place of what had the name. What is larger than all that may be kept pushes nothing out, and is not kept. */
  set(name: string, value: Value, size: number): void {
    this.delete(name);
    if (size > this.most) return;
    this.#size += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most) break;
      this.delete(oldest);
    }
    this.#kept.set(name, { value, size });
    this.#newest = name;
  }

  delete(name: string): boolean {
    this.#size -= this.#kept.get(name)?.size ?? 0;
    return this.#kept.delete(name);
  }
}
