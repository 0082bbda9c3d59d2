/** What a write did, in nodes. */
export class Counts {
  created = 0;
  updated = 0;
  removed = 0;
  unchanged = 0;

  /** Returns itself. */
  add({ created, updated, removed, unchanged }: Pick<Counts, "created" | "updated" | "removed" | "unchanged">): this {
    this.created += created;
    this.updated += updated;
    this.removed += removed;
    this.unchanged += unchanged;
    return this;
  }

  copy(): Counts {
    return Object.assign(new Counts(), this);
  }
}
