import { didYouMean } from "../../text/didYouMean.ts";
import type { Place } from "./Place.ts";

/** The keys of one kind in all directories: each may be given once, and only those that exist may be named. */
export class KeyIndex<T> {
  /** Places as words: a place holds what its file was read to. */
  private readonly known = new Map<string, { value: T; at: string }>();
  /** Former keys, with the keys of today. */
  private readonly former = new Map<string, { key: string; at: string }>();
  /** Off when a file could not be read: what it holds would be reported as unknown everywhere. */
  private judging = true;

  constructor(
    private readonly kind: string,
    private readonly file: string,
  ) {}

  stopJudging(): void {
    this.judging = false;
  }

  add(key: string | undefined, value: T, place: Place, field = "key"): void {
    if (key === undefined) return;
    const first = this.known.get(key);
    if (first)
      place.fault(field, `${this.kind} "${key}" exists already at ${first.at}; keep one or choose another key`);
    else this.known.set(key, { value, at: place.toString() });
  }

  /** Former keys lead to what has them no more: each to one thing, and none to what has another name today. Call it when all keys are known. */
  addFormer(key: string | undefined, formerKeys: readonly string[] | undefined, place: Place): void {
    if (key === undefined) return;
    formerKeys?.forEach((former, index) => {
      const field = `formerKeys ${index + 1}`;
      const [holder, other] = [this.known.get(former), this.former.get(former)];
      if (former === key) place.fault(field, `"${former}" is the key of today; take it out`);
      else if (holder) place.fault(field, `"${former}" is the key of the ${this.kind} at ${holder.at}; take it out`);
      else if (other)
        place.fault(
          field,
          `"${former}" is a former key of ${this.kind} "${other.key}" already, at ${other.at}; keep one`,
        );
      else this.former.set(former, { key, at: place.toString() });
    });
  }

  get(key: string | undefined): T | undefined {
    return key === undefined ? undefined : this.known.get(key)?.value;
  }

  /** What a field of a record refers to; a fault at its place where there is no such thing. */
  refer(key: string | undefined, place: Place, field: string): T | undefined {
    const found = this.get(key);
    if (key !== undefined && found === undefined && this.judging) {
      const present = this.former.get(key);
      const hint = present
        ? `; it is called "${present.key}" now`
        : didYouMean(key, this.known.keys()) || `; add it to ${this.file} or correct the key`;
      place.fault(field, `no ${this.kind} "${key}"${hint}`);
    }
    return found;
  }

  referAll(keys: readonly string[] | undefined, place: Place, field: string): void {
    keys?.forEach((key, index) => this.refer(key, place, `${field} ${index + 1}`));
  }
}
