import { placeOf, type Place } from "./Place.ts";

/** Finds what is said twice. */
export class DuplicateCheck {
  private readonly first = new Map<string, Place>();

  /** Faults the record when the same words were given before; parts that are left out are faults already. */
  say(record: object, field: string, parts: readonly (string | number | undefined)[], what: string): void {
    if (parts.includes(undefined)) return;
    const place = placeOf(record);
    const said = JSON.stringify(parts);
    const first = this.first.get(said);
    if (first) place.fault(field, `${what} stands already at ${first.toString()}; keep one`);
    else this.first.set(said, place);
  }
}
