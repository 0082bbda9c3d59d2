import { stemLanguages } from "../../snapshot/searchTerms.ts";
import { type SearchedKind, searchNames, searchWeights } from "../../snapshot/searchTexts.ts";
import type { BestHits } from "./BestHits.ts";
import type { Found } from "./foundOf.ts";
import type { SearchIndex } from "./SearchIndex.ts";
import { type Numbers, placeOf } from "./sorted.ts";

/** Of a match in another language than the word's own: so little that it comes after the matches in its own, running text included. */
const foreignWeight = 0.01;
const languages = stemLanguages.length;
const weights = searchNames.map((name) => searchWeights[name]);

/** Okapi BM25 of so many matches in an entry. What does not depend on the entry is computed once. */
export function worthsOf(
  index: SearchIndex,
  found: Pick<Found, "places" | "rarity">,
  kind: SearchedKind,
): (entry: number, count: number) => number {
  const { entryNames, entryLanguages, entryNorms } = index.snapshot.search;
  const factors = factorsOf(found, kind);
  return (entry, count) =>
    (factors[entryNames[entry]! * languages + entryLanguages[entry]!]! * count) / (count + entryNorms[entry]!);
}

/** By what a text is, and its language. */
function factorsOf({ places, rarity }: Pick<Found, "places" | "rarity">, kind: SearchedKind): Float64Array {
  return Float64Array.from(
    { length: weights.length * languages },
    (_none, at) =>
      weights[Math.floor(at / languages)]! * (places.saidIn.has(at % languages) ? 1 : foreignWeight) * rarity[kind],
  );
}

/** Scores things of a kind, ascending: the sum for the text that matched best, and for what a provision's instrument is called. */
export function scoreThings(
  index: SearchIndex,
  found: readonly Found[],
  kind: SearchedKind,
  things: Numbers,
  best: BestHits,
): void {
  if (index.ranges[kind].isPlain) return scorePlain(index, found, kind, things, best);
  const next = new Uint32Array(found.length);
  const worths = found.map((one) => worthsOf(index, one, kind));
  const sums: number[] = [];
  for (let each = 0; each < things.length; each++) {
    const thing = things[each]!;
    const [from, to] = index.entriesOf(thing);
    for (let entry = from; entry < to; entry++) sums[entry - from] = 0;
    let called = 0;
    for (let number = 0; number < found.length; number++) {
      const one = found[number]!;
      const { numbers, counts } = one.places;
      let at = placeOf(numbers, from, next[number]);
      if (kind === "provision" && !(numbers[at]! < to)) called += calledWorth(index, one, thing);
      for (; numbers[at]! < to; at++) sums[numbers[at]! - from]! += worths[number]!(numbers[at]!, counts[at]!);
      next[number] = at;
    }
    let place = 0;
    for (let entry = 1; entry < to - from; entry++) if (sums[entry]! > sums[place]!) place = entry;
    best.offer(kind, thing, sums[place]! + called, from + place);
  }
}

/** The same where each thing has one text: one word after another. */
function scorePlain(
  index: SearchIndex,
  found: readonly Found[],
  kind: SearchedKind,
  things: Numbers,
  best: BestHits,
): void {
  const sums = new Float64Array(things.length);
  for (const one of found) addWorths(index, one, kind, things, sums);
  for (let at = 0; at < things.length; at++)
    if (sums[at]! >= best.floor) best.offer(kind, things[at]!, sums[at]!, things[at]!);
}

function addWorths(index: SearchIndex, found: Found, kind: SearchedKind, things: Numbers, sums: Float64Array): void {
  const { entryLanguages, entryNames, entryNorms } = index.snapshot.search;
  const factors = factorsOf(found, kind);
  const counts = countsOf(found, things);
  for (let at = 0; at < things.length; at++) {
    const entry = things[at]!;
    const count = counts[at]!;
    sums[at]! +=
      (factors[entryNames[entry]! * languages + entryLanguages[entry]!]! * count) / (count + entryNorms[entry]!);
  }
}

/** How often it stands in each entry of an ascending list. */
function countsOf({ places: { numbers, counts, byNumber } }: Found, entries: Numbers): Uint16Array {
  const all = new Uint16Array(entries.length);
  if (byNumber !== undefined) for (let at = 0; at < entries.length; at++) all[at] = byNumber[entries[at]!]!;
  else
    for (let at = 0, place = 0; at < entries.length; at++) {
      place = placeOf(numbers, entries[at]!, place);
      if (numbers[place] === entries[at]) all[at] = counts[place]!;
    }
  return all;
}

function calledWorth(index: SearchIndex, { names }: Found, provision: number): number {
  const row = index.rowOf(provision, "provision");
  return names.get(index.snapshot.tables.provision.columns.instrument.at(row)) ?? 0;
}
