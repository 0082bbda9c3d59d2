import { digestOf } from "../text/digestOf.ts";
import { sortKeyOf } from "../text/fold.ts";
import type { Place } from "./evidence.ts";

const longest = 60;

/**
 * A place as the last part of an id: `paragraph 7` is paragraph-7, and says so whatever stands around it in a table. Where the letters
 * and digits alone would not tell it from another place (`§ 7` and `7`), a digest of it stands behind. What is claimed other than usual
 * comes next (`paragraph-7/opposes`), and a number only with the second that says the very same: `paragraph-7/2`.
 */
export function placeKey({ locator, time }: Place, claim: string): string {
  const { slug } = slugOf(locator);
  const claimed = claim === "" ? slug : `${slug}/${claim}`;
  return time === 1 ? claimed : `${claimed}/${time}`;
}

/** The same, so that paragraph 9 comes before paragraph 10. */
export function placeSortKey({ locator, time }: Place, claim: string): string {
  return `${slugOf(locator).padded} ${claim} ${time === 1 ? "00001" : String(time).padStart(5, "0")}`;
}

interface Slug {
  slug: string;
  /** With all numbers of one length. */
  padded: string;
}

/** Places come again and again in a table. */
const known = new Map<string, Slug>();
const mostKnown = 10_000;

function slugOf(locator: string): Slug {
  const before = known.get(locator);
  if (before !== undefined) return before;
  const words = sortKeyOf(locator);
  const isAll = words !== "" && words.length <= longest && words === plain(locator);
  const letters = words.slice(0, longest).trim().replaceAll(" ", "-") || "place";
  const slug = isAll ? letters : `${letters}-${digestOf(plain(locator)).slice(0, 6)}`;
  const made = { slug, padded: slug.replace(/\d+/g, (digits) => digits.padStart(6, "0")) };
  if (known.size >= mostKnown) known.clear();
  known.set(locator, made);
  return made;
}

/** Places that differ in nothing but case, white space and the point that shortens a word (`art. 7`) are the same. */
function plain(locator: string): string {
  return locator
    .normalize()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{L})\. /gu, " ")
    .trim();
}
