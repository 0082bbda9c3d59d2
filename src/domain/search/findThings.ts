import { allProvisionsOf } from "../../snapshot/adjacency.ts";
import { stemLanguages } from "../../snapshot/searchTerms.ts";
import { type SearchedKind, searchKinds, searchNames, searchWeights } from "../../snapshot/searchTexts.ts";
import type { SearchQuery, Wanted } from "./query.ts";
import type { KindRange, Places, SearchIndex } from "./SearchIndex.ts";
import { filtered, type Numbers, placeOf, summed } from "./sorted.ts";

/** Of a match in another language than the word's own: so little that it comes after the matches in its own, running text included. */
const foreignWeight = 0.01;
const weights = searchNames.map((name) => searchWeights[name]);

/** What was found of something wanted. */
export interface Found {
  wanted: Wanted;
  /** Of each of its phrases. */
  phrases: readonly Places[];
  /** Of all of them together. */
  places: Pick<Places, "numbers" | "counts" | "saidIn">;
  /** Things that have it in a text of their own, and provisions of instruments that have it in their names. */
  own: Numbers;
  /** By the row of an instrument: what a match in its names is worth to its provisions. */
  names: ReadonlyMap<number, number>;
  /** By kind: how much finding it says. */
  rarity: Readonly<Record<SearchedKind, number>>;
}

/** Things found, ascending, and by what. */
export interface FoundThings {
  things: Numbers;
  found: readonly Found[];
}

/**
 * Things that have all that is wanted and nothing that is excluded. A provision has also what its instrument is called, if a number
 * is found in its own label: "article 19 UDHR".
 */
export function findThings(index: SearchIndex, { all, without }: SearchQuery): FoundThings {
  const groups = all.map((group) => group.map((wanted) => foundOf(index, wanted)));
  const found = groups.flat();
  const numbered = found.filter(({ wanted }) => /\p{N}/u.test(wanted.asked)).map((one) => one.own);
  const sets = groups.map((group) =>
    union(group.flatMap((one) => (numbered.length > 0 ? [one.own, underNames(index, one)] : [one.own]))),
  );
  sets.sort((a, b) => a.length - b.length);
  const excluded = without.map((wanted) => foundOf(index, wanted).own);
  const wanted = [...sets, ...(numbered.length > 0 ? [union(numbered)] : [])];
  const common = wanted.reduce((things, set) => filtered(things, set, "common"), sets[0] ?? new Uint32Array(0));
  const things = excluded.reduce((left, set) => filtered(left, set, "others"), common);
  return { things, found };
}

function foundOf(index: SearchIndex, wanted: Wanted): Found {
  const phrases = wanted.phrases.map((phrase) => index.placesOf(phrase));
  const places = phrases
    .slice(1)
    .reduce(
      (sum, one) => ({ ...summed(sum, one), saidIn: new Set([...sum.saidIn, ...one.saidIn]) }),
      phrases[0] as Found["places"],
    );
  const rarityIn = ({ entries: [from, to] }: KindRange) => {
    const count = placeOf(places.numbers, to) - placeOf(places.numbers, from);
    return Math.log(1 + (to - from - count + 0.5) / (count + 0.5));
  };
  const rarities = searchKinds.map((kind) => [kind, rarityIn(index.ranges[kind])] as const);
  const rarity = Object.fromEntries(rarities) as Found["rarity"];
  const found = {
    wanted,
    phrases,
    places,
    own: thingsOf(index, places.numbers),
    rarity,
    names: new Map<number, number>(),
  };
  const { entries, things } = index.ranges.instrument;
  const worth = worthsOf(index, found, "instrument");
  for (let at = placeOf(places.numbers, entries[0]); places.numbers[at]! < entries[1]; at++) {
    const row = index.things[places.numbers[at]!]! - things[0];
    found.names.set(row, Math.max(found.names.get(row) ?? 0, worth(at)));
  }
  return found;
}

/** Things whose entries these are. */
function thingsOf(index: SearchIndex, entries: Numbers): Numbers {
  const things = new Uint32Array(entries.length);
  let count = 0;
  let last = -1;
  for (let at = 0; at < entries.length; at++) {
    const thing = index.things[entries[at]!]!;
    if (thing !== last) things[count++] = thing;
    last = thing;
  }
  return things.subarray(0, count);
}

function underNames({ snapshot, ranges }: SearchIndex, { names }: Found): Numbers {
  const [first] = ranges.provision.things;
  const provisions = allProvisionsOf(snapshot);
  return Uint32Array.from([...names.keys()].flatMap((row) => [...provisions.of(row)]).map((row) => first + row)).sort();
}

function union(sets: readonly Numbers[]): Numbers {
  const [first = new Uint32Array(0), ...others] = sets.filter((set) => set.length > 0);
  const ones = (numbers: Numbers) => ({ numbers, counts: new Uint16Array(numbers.length) });
  return others.reduce((all, set) => summed(ones(all), ones(set)).numbers, first);
}

/** Okapi BM25 of the match at a place of what was found. What does not depend on the place is computed once. */
function worthsOf(index: SearchIndex, { places, rarity }: Found, kind: SearchedKind): (at: number) => number {
  const { numbers, counts, saidIn } = places;
  const { norms } = index;
  const { entryNames, entryLanguages } = index.snapshot.search;
  const languages = stemLanguages.length;
  const factors = Float64Array.from(
    { length: weights.length * languages },
    (_none, at) =>
      weights[Math.floor(at / languages)]! * (saidIn.has(at % languages) ? 1 : foreignWeight) * rarity[kind],
  );
  return (at) => {
    const entry = numbers[at]!;
    const count = counts[at]!;
    return (factors[entryNames[entry]! * languages + entryLanguages[entry]!]! * count) / (count + norms[entry]!);
  };
}

/** Scores things of a kind, ascending: the sum for the text that matched best, and for what a provision's instrument is called. */
export function scoreThings(
  index: SearchIndex,
  found: readonly Found[],
  kind: SearchedKind,
  things: Numbers,
  take: (thing: number, score: number, bestEntry: number) => void,
): void {
  const { thingStarts } = index.snapshot.search;
  const next = new Uint32Array(found.length);
  const worths = found.map((one) => worthsOf(index, one, kind));
  const sums: number[] = [];
  for (let each = 0; each < things.length; each++) {
    const thing = things[each]!;
    const from = thingStarts[thing]!;
    const to = thingStarts[thing + 1]!;
    for (let entry = from; entry < to; entry++) sums[entry - from] = 0;
    let called = 0;
    for (let number = 0; number < found.length; number++) {
      const one = found[number]!;
      const { numbers } = one.places;
      let at = placeOf(numbers, from, next[number]);
      if (kind === "provision" && !(numbers[at]! < to)) called += calledWorth(index, one, thing);
      for (; numbers[at]! < to; at++) sums[numbers[at]! - from]! += worths[number]!(at);
      next[number] = at;
    }
    let best = 0;
    for (let entry = 1; entry < to - from; entry++) if (sums[entry]! > sums[best]!) best = entry;
    take(thing, Math.round((sums[best]! + called) * 1e6) / 1e6, from + best);
  }
}

function calledWorth({ ranges, snapshot }: SearchIndex, { names }: Found, provision: number): number {
  const row = provision - ranges.provision.things[0];
  return names.get(snapshot.tables.provision.columns.instrument.at(row)) ?? 0;
}
