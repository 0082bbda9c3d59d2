/** What a write did, in nodes. */
export class Counts {
  created = 0;
  updated = 0;
  removed = 0;
  unchanged = 0;

  copy(): Counts {
    return Object.assign(new Counts(), this);
  }
}
