import { type SearchedKind, searchKinds, searchNames, searchTextsOf } from "../../snapshot/searchTexts.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { fold } from "../../text/fold.ts";
import { type Token, tokensOf } from "../../text/tokensOf.ts";
import { type Found, findThings, scoreThings } from "./findThings.ts";
import { queryOf } from "./query.ts";
import { MatchedBy, type SearchedWord } from "./Search.ts";
import { type SearchIndex, searchIndexOf } from "./SearchIndex.ts";
import { placeOf } from "./sorted.ts";

export interface Hit {
  id: string;
  score: number;
  /** The text that matched best: what it is, and the words in it that matched. */
  name: string;
  text: string;
  matches: Token[];
  words: SearchedWord[];
}

export interface SearchPage {
  hits: Hit[];
  hasMore: boolean;
  counts: Record<SearchedKind, number>;
}

export interface SearchPlace {
  score: number;
  id: string;
}

interface Scored {
  kind: SearchedKind;
  thing: number;
  score: number;
  entry: number;
}

/** The hits of these kinds after a place, by score, ties in the order of kinds and of the things of a kind. */
export function searchPage(
  snapshot: Snapshot,
  input: string,
  { kinds, first, after }: { kinds: readonly SearchedKind[]; first: number; after?: SearchPlace | undefined },
): SearchPage {
  const index = searchIndexOf(snapshot);
  const { things, found } = findThings(index, queryOf(input));
  const counts: Partial<SearchPage["counts"]> = {};
  const best: Scored[] = [];
  const last = after && { score: after.score, thing: thingOf(index, after.id) };
  for (const kind of searchKinds) {
    const [from, to] = index.ranges[kind].things;
    const some = things.subarray(placeOf(things, from), placeOf(things, to));
    counts[kind] = some.length;
    if (!kinds.includes(kind)) continue;
    scoreThings(index, found, kind, some, (thing, score, entry) => {
      if (last !== undefined && !(score < last.score || (score === last.score && thing > last.thing))) return;
      if (best.length > first && score <= best[first]!.score) return;
      keepBest(best, { kind, thing, score, entry }, first + 1);
    });
  }
  const hits = best.slice(0, first).map((scored) => hitOf(index, found, scored));
  return { hits, hasMore: best.length > first, counts: counts as SearchPage["counts"] };
}

/** Things come in ascending order: one that scores the same comes after. */
function keepBest(best: Scored[], one: Scored, most: number): void {
  let at = best.length;
  while (at > 0 && best[at - 1]!.score < one.score) at -= 1;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}

/** -1 for what is there no more: then what scores the same comes again rather than not at all. */
function thingOf({ ranges, snapshot }: SearchIndex, id: string): number {
  for (const kind of searchKinds) {
    const row = snapshot.tables[kind].index.rowOf(id);
    if (row >= 0) return ranges[kind].things[0] + row;
  }
  return -1;
}

function hitOf(index: SearchIndex, found: readonly Found[], { kind, thing, score, entry }: Scored): Hit {
  const { snapshot } = index;
  const row = thing - index.ranges[kind].things[0];
  const { name, text } = textAt(index, entry);
  const tokens = tokensOf(text);
  const places = new Set<number>();
  for (const { phrases } of found)
    for (const phrase of phrases)
      for (const start of index.startsIn(entry, phrase))
        for (let place = start; place < start + phrase.meant.length; place++) places.add(place);
  const matches = [...places].sort((a, b) => a - b).map((place) => tokens[place]!);
  const entries = [entry, ...entriesOf(index, kind, row)];
  const words = found.flatMap((one) => searchedWord(index, one, entries) ?? []);
  return { id: snapshot.tables[kind].columns.id.at(row)!, score, name, text, matches, words };
}

/** Those of a thing, and those of the instrument of a provision. */
function entriesOf({ ranges, snapshot }: SearchIndex, kind: SearchedKind, row: number): number[] {
  const { thingStarts } = snapshot.search;
  const thing = ranges[kind].things[0] + row;
  const own = Array.from(
    { length: thingStarts[thing + 1]! - thingStarts[thing]! },
    (_none, at) => thingStarts[thing]! + at,
  );
  if (kind !== "provision") return own;
  return [...own, ...entriesOf({ ranges, snapshot } as SearchIndex, "instrument", instrumentOf(snapshot, row))];
}

function instrumentOf({ tables }: Snapshot, provision: number): number {
  return tables.provision.columns.instrument.at(provision);
}

/** What was asked, as it stands in the first entry that has it. */
function searchedWord(
  index: SearchIndex,
  { wanted, phrases }: Found,
  entries: readonly number[],
): SearchedWord | undefined {
  for (const entry of entries)
    for (const [number, phrase] of phrases.entries()) {
      const [start] = index.startsIn(entry, phrase);
      if (start === undefined) continue;
      const { name, text } = textAt(index, entry);
      const tokens = tokensOf(text).slice(start, start + phrase.meant.length);
      const same = tokens.every(({ word }, at) => fold(word) === fold(wanted.phrases[number]!.words[at]!));
      const by = number > 0 ? MatchedBy.EXPANSION : same ? MatchedBy.WORD : MatchedBy.STEM;
      return { asked: wanted.asked, found: text.slice(tokens[0]!.start, tokens.at(-1)!.end), by, on: name };
    }
  return undefined;
}

function textAt({ ranges, snapshot, things }: SearchIndex, entry: number): { name: string; text: string } {
  const thing = things[entry]!;
  const kind = searchKinds.find((one) => thing < ranges[one].things[1])!;
  const { thingStarts, entryNames } = snapshot.search;
  const texts = searchTextsOf(snapshot, kind, thing - ranges[kind].things[0]);
  return { name: searchNames[entryNames[entry]!]!, text: texts[entry - thingStarts[thing]!]!.text };
}
