import { type SearchedKind, searchKinds } from "../../snapshot/searchTexts.ts";
import type { Wanted } from "./query.ts";
import { worthsOf } from "./scoreThings.ts";
import type { KindRange } from "./SearchedThings.ts";
import type { Places, SearchIndex } from "./SearchIndex.ts";
import { between, type Listed, placeOf, summed } from "./sorted.ts";

/** What was found of something wanted. */
export interface Found {
  wanted: Wanted;
  /** Of each of its phrases. */
  phrases: readonly Places[];
  /** Of all of them together. */
  places: Pick<Places, "numbers" | "counts" | "byNumber" | "saidIn">;
  /** By the row of an instrument: what a match in its names is worth to its provisions. */
  names: ReadonlyMap<number, number>;
  /** By kind: how much finding it says. */
  rarity: Readonly<Record<SearchedKind, number>>;
}

/** Where something wanted stands. */
export function foundOf(index: SearchIndex, wanted: Wanted): Found {
  const phrases = wanted.phrases.map((phrase) => index.placesOf(phrase));
  const places = { ...summed(phrases), saidIn: new Set(phrases.flatMap(({ saidIn }) => [...saidIn])) };
  const rarityIn = ({ entries }: KindRange) => {
    const count = between(places.numbers, entries).length;
    return Math.log(1 + (entries[1] - entries[0] - count + 0.5) / (count + 0.5));
  };
  const rarities = searchKinds.map((kind) => [kind, rarityIn(index.ranges[kind])] as const);
  const rarity = Object.fromEntries(rarities) as Found["rarity"];
  const found = { wanted, phrases, places, rarity, names: new Map<number, number>() };
  const { entries } = index.ranges.instrument;
  const worth = worthsOf(index, found, "instrument");
  for (let at = placeOf(places.numbers, entries[0]); places.numbers[at]! < entries[1]; at++) {
    const row = index.rowOf(places.numbers[at]!, "instrument");
    found.names.set(row, Math.max(found.names.get(row) ?? 0, worth(places.numbers[at]!, places.counts[at]!)));
  }
  return found;
}

/** Things of a kind that have it in a text of their own. */
export function ownThings(index: SearchIndex, { places }: Found, kind: SearchedKind): Listed {
  const { entries: range, isPlain } = index.ranges[kind];
  const entries = between(places.numbers, range);
  if (isPlain) return { numbers: entries, marks: places.byNumber };
  const things = new Uint32Array(entries.length);
  let count = 0;
  for (let at = 0, end = 0; at < entries.length; at++) {
    if (entries[at]! < end) continue;
    [things[count++], end] = index.entriesOf(entries[at]!) as [number, number];
  }
  return { numbers: things.subarray(0, count) };
}
