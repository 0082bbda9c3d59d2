import { didYouMean } from "../../text/didYouMean.ts";
import type { Place } from "./Place.ts";

/** The keys of one kind in all directories: each may be given once, and only those that exist may be named. */
export class KeyIndex<T> {
  /** Places as words: a place holds what its file was read to. */
  private readonly known = new Map<string, { value: T; at: string }>();
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

  get(key: string | undefined): T | undefined {
    return key === undefined ? undefined : this.known.get(key)?.value;
  }

  /** What a field of a record refers to; a fault at its place where there is no such thing. */
  refer(key: string | undefined, place: Place, field: string): T | undefined {
    const found = this.get(key);
    if (key !== undefined && found === undefined && this.judging) {
      const hint = didYouMean(key, this.known.keys()) || `; add it to ${this.file} or correct the key`;
      place.fault(field, `no ${this.kind} "${key}"${hint}`);
    }
    return found;
  }

  referAll(keys: readonly string[] | undefined, place: Place, field: string): void {
    keys?.forEach((key, index) => this.refer(key, place, `${field} ${index + 1}`));
  }
}
