import { type SearchedKind, searchKinds, searchNames, searchTextsOf } from "../../snapshot/searchTexts.ts";
import { fold } from "../../text/fold.ts";
import { type Token, tokensOf } from "../../text/tokensOf.ts";
import type { Scored } from "./BestHits.ts";
import type { Found } from "./foundOf.ts";
import { MatchedBy, type SearchedWord } from "./Search.ts";
import type { SearchIndex } from "./SearchIndex.ts";

export interface Hit {
  id: string;
  score: number;
  /** The text that matched best: what it is, and the words in it that matched. */
  name: string;
  text: string;
  matches: Token[];
  words: SearchedWord[];
}

interface EntryText {
  name: string;
  text: string;
  tokens: readonly Token[];
}

/** What a hit shows. */
export function hitOf(index: SearchIndex, found: readonly Found[], { kind, thing, score, entry }: Scored): Hit {
  const { snapshot } = index;
  const read = new Map<number, EntryText>();
  const textOf = (one: number): EntryText => {
    const known = read.get(one) ?? textAt(index, one);
    read.set(one, known);
    return known;
  };
  const { name, text, tokens } = textOf(entry);
  const places = new Set<number>();
  for (const { phrases } of found)
    for (const phrase of phrases)
      for (const start of index.startsIn(entry, phrase))
        for (let place = start; place < start + phrase.meant.length; place++) places.add(place);
  const matches = [...places].sort((a, b) => a - b).map((place) => tokens[place]!);
  const entries = [entry, ...entriesOf(index, kind, thing)];
  const words = found.flatMap((one) => searchedWord(index, one, entries, textOf) ?? []);
  return { id: snapshot.tables[kind].columns.id.at(index.rowOf(thing, kind))!, score, name, text, matches, words };
}

/** Those of a thing, and those of the instrument of a provision. */
function entriesOf(index: SearchIndex, kind: SearchedKind, thing: number | undefined): number[] {
  if (thing === undefined) return [];
  const [from, to] = index.entriesOf(thing);
  const own = Array.from({ length: to - from }, (_none, at) => from + at);
  if (kind !== "provision") return own;
  const instrument = index.snapshot.tables.provision.columns.instrument.at(index.rowOf(thing, kind));
  return [...own, ...entriesOf(index, "instrument", index.thingAt("instrument", instrument))];
}

/** What was asked, as it stands in the first entry that has it. */
function searchedWord(
  index: SearchIndex,
  { wanted, phrases }: Found,
  entries: readonly number[],
  textOf: (entry: number) => EntryText,
): SearchedWord | undefined {
  for (const entry of entries)
    for (const [number, phrase] of phrases.entries()) {
      const [start] = index.startsIn(entry, phrase);
      if (start === undefined) continue;
      const { name, text, tokens } = textOf(entry);
      const found = tokens.slice(start, start + phrase.meant.length);
      const same = found.every(({ word }, at) => fold(word) === fold(wanted.phrases[number]!.words[at]!));
      const by = number > 0 ? MatchedBy.EXPANSION : same ? MatchedBy.WORD : MatchedBy.STEM;
      return { asked: wanted.asked, found: text.slice(found[0]!.start, found.at(-1)!.end), by, on: name };
    }
  return undefined;
}

function textAt(index: SearchIndex, entry: number): EntryText {
  const kind = searchKinds.find((one) => entry < index.ranges[one].entries[1])!;
  const texts = searchTextsOf(index.snapshot, kind, index.rowOf(entry, kind));
  const { text } = texts[entry - index.entriesOf(entry)[0]]!;
  return { name: searchNames[index.snapshot.search.entryNames[entry]!]!, text, tokens: tokensOf(text) };
}
