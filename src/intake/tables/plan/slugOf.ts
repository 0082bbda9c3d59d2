import { sortKeyOf } from "../../../text/fold.ts";
import { digestOf } from "../../../text/digestOf.ts";

const longest = 60;

/** A part of a key made of words: `Our View on Access` → our-view-on-access. Words of other scripts give a digest: the same for the same. */
export function slugOf(words: string): string {
  const slug = sortKeyOf(words).slice(0, longest).trim().replaceAll(" ", "-");
  return slug === "" ? `t-${digestOf(words).slice(0, 8)}` : slug;
}
