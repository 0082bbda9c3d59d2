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
  const parts = [slugOf(locator), ...(claim === "" ? [] : [claim]), ...(time === 1 ? [] : [String(time)])];
  return parts.join("/");
}

/** The same, so that paragraph 9 comes before paragraph 10. */
export function placeSortKey({ locator, time }: Place, claim: string): string {
  const padded = slugOf(locator).replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return `${padded} ${claim} ${String(time).padStart(5, "0")}`;
}

/** Places come again and again in a table. */
const slugs = new Map<string, string>();
const mostSlugs = 10_000;

function slugOf(locator: string): string {
  const known = slugs.get(locator);
  if (known !== undefined) return known;
  const words = sortKeyOf(locator);
  const isAll = words !== "" && words.length <= longest && words === plain(locator);
  const slug = words.slice(0, longest).trim().replaceAll(" ", "-") || "place";
  const made = isAll ? slug : `${slug}-${digestOf(plain(locator)).slice(0, 6)}`;
  if (slugs.size >= mostSlugs) slugs.clear();
  slugs.set(locator, made);
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
