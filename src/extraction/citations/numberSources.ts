import type { Joints } from "./Joints.ts";

const item = "(?:[a-z]{1,4}|\\d{1,2})";

/** How numbers of provisions are written and joined, as sources of regular expressions. */
export interface NumberSources {
  /** One number with its items: "72 (b)", "C5", "9.c", "II.5". */
  one: string;
  /** In brackets: "(b)". */
  item: string;
  /** What stands between two numbers. */
  joint: string;
  /** "19(2) and (3)", "35 a) and d)": further items of one number, which stand in brackets as the first does. */
  furtherItem: string;
  /** A joint between the ends of a range. */
  range: RegExp;
}

export function numberSources({ and, to, items, behindItem }: Joints): NumberSources {
  const joint = `(?:\\s*,\\s*${and}?\\s*|\\s+(?:${and}|${to})\\s*|\\s*(?:&|–|-)\\s*)`;
  const furtherItem = `(?<=\\))${joint}(?:\\(${item}\\)|[a-z]\\))`;
  // No item is called y: in Spanish "11 y, en particular" goes on with another thing.
  const one =
    "(?:[LRD]\\.\\s?\\d{1,4}(?:-\\d{1,3})*|[Cc]\\d{1,2}(?!\\d)|\\d{1,3}(?![\\d])(?:[A-Z](?![\\p{L}\\d]))?(?:\\.(?:\\d{1,2}|[a-z])(?![\\p{L}\\d]))?" +
    "(?:\\s(?:bis|ter|quater)(?![\\p{L}\\d]))?" +
    `(?:(?:,?\\s*${items}\\.?)?\\s?\\(${item}\\)|(?:,?\\s*${items}\\.?)?\\s?[a-z]\\)|,?\\s*${items}\\.?\\s[a-z](?![\\p{L}\\d)])|\\s?(?!y)[a-z](?=\\s*(?:[,;.:\\]]|$)|\\s+${behindItem}(?!\\p{L}))|[a-z](?![\\p{L}\\d]))*` +
    `(?:${furtherItem})*|[IVX]{1,5}(?:\\.\\d{1,3})?(?![\\p{L}\\d]))`;
  return { one, item, joint, furtherItem, range: new RegExp(`^\\s*(?:${to}|[-–])\\s*$`, "iu") };
}
