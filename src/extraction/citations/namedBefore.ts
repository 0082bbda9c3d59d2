import type { Attached } from "./attachProvisions.ts";
import { remember } from "./CitationState.ts";
import type { CitationState } from "./CitationState.ts";
import type { CitationReader } from "./CitationReader.ts";
import { bearsWord, calledByWord } from "./shortNames.ts";
import type { ShortName } from "./shortNames.ts";

/** "the Agenda" is the last one named that bears the word; one that nothing names before or later is no citation. */
export function namedBefore(
  short: ShortName,
  found: Attached[],
  reader: CitationReader,
  state: CitationState,
): Attached[] {
  const { start, end } = short;
  const near = short.own === true ? state.named.slice(Math.max(0, state.namedBefore - 1)) : state.named;
  const before = near.findLast((key) => bearsWord(key, short, reader));
  if (found.some((one) => one.start < end && start < one.end)) return [];
  const named = { start, end, keys: [], provisions: [], rangeText: null, kind: null, namedAs: null, confidence: 0.65 };
  const called = state.abbreviations.get(short.word);
  if (called) {
    const namedAs = called.length === 0 ? short.word : null;
    return [remember(state, { ...named, keys: called, namedAs, rule: "abbreviation of this text" })];
  }
  if (before !== undefined) return [remember(state, { ...named, keys: [before], rule: "named before" })];
  return short.forward ? [{ ...named, later: calledByWord(short, reader, []), rule: "named later" }] : [];
}
