import type { Abbreviations, CitationReader } from "./CitationReader.ts";
import { withoutOverlaps } from "./namedInstruments.ts";
import type { Naming } from "./namedInstruments.ts";
import { bearsWord, calledByWord, shortNameBehind, shortNamesIn } from "./shortNames.ts";
import type { ShortName } from "./shortNames.ts";
import type { CitedNumber, NumberedProvisions } from "./ProvisionNumbers.ts";
import type { Span } from "../text/View.ts";

/** A naming with the provisions that the text names beside it. Span in the view. */
export interface Attached extends Span {
  keys: string[];
  provisions: CitedNumber[];
  rangeText: string | null;
  rule: string;
  confidence: number;
}

/** What a document has named so far. */
export interface CitationState {
  /** Keys in the order in which they were named; the last is the nearest. */
  named: string[];
  last: Attached | null;
  abbreviations: Abbreviations;
}

export function newCitationState(): CitationState {
  return { named: [], last: null, abbreviations: new Map() };
}

const of =
  "(?:of|in|under|from|to|both|the|its|said|de|del|du|des|la|le|les|los|las|el|dans|en|l'|d'|из|в|من|في|UN|United|Nations|famous|core)";
/** "paragraph 4 of the X", "paragraph 4, X", but not "paragraph 4, the X": there another sentence part begins. */
const leadsToName = new RegExp(`^(?:\\s*,\\s*|(?:\\s*,\\s*(?:of|in|under|de|del|du|des))?\\s*(?:${of}\\s*)*)$`, "u");
const followsName =
  /^(?:[\s,(:;[》」]|'s\b|\b(?:particularly|in|particular|especially|notably|specifically|namely|at|see|its|including|such|as|under|of|the|and its|and in particular|and particularly|and especially|en particulier|notamment|les|los|aux|en particular|especialmente|в частности|dans|de|sus|ses)\b){0,8}$/u;
const alsoNamed =
  /^\s*(?:,|,?\s*and|&|as well as|,?\s*et|,?\s*y)\s*(?:(?:of|in|by|with)\s+)?(?:the\s+|both\s+|article\s+)?$/i;
/** UTF-16 units between a name and its numbers: more words of these kinds never stand between them. */
const farthest = 300;
/** Numbers of these kinds without an instrument are the document's own. */
const ownKinds = new Set(["PRINCIPLE", "SECTION", "PART", "GOAL", "TARGET", "ITEM", "ACTION_LINE"]);
const ibid = /(?<![\p{L}])[Ii]bid(?:em)?\b\.?/gu;

/** The namings of a text, each with its provisions, and the provisions whose instrument was named before. */
export function attachedIn(text: string, reader: CitationReader, state: CitationState): Attached[] {
  const numbers = reader.provisionsIn(text).filter((one) => !isOwnName(text, one));
  const named = reader.namingsIn(text, state.abbreviations);
  const beside = reader.initialsIn(text).filter((naming) => numbers.some((one) => isAttachedTo(text, one, naming)));
  const namings = withoutOverlaps([...named, ...beside]);
  const found: Attached[] = [];
  const used = new Set<Naming>();
  const events: (Naming | NumberedProvisions)[] = [...namings, ...numbers].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const event of [...events, ...ibidsIn(text), ...shortNamesIn(text, events, reader)].toSorted(
    (a, b) => a.start - b.start,
  )) {
    if ("word" in event) found.push(...namedBefore(event, found, reader, state));
    else if ("numbers" in event) found.push(...forNumbers(text, event, namings, used, reader, state));
    else if ("keys" in event) {
      if (used.has(event) || numbers.some((one) => isAttachedTo(text, one, event))) continue;
      found.push(remember(state, withoutProvisions(clearer(event, state))));
    } else if (state.last) found.push(sameAgain(text, event, state.last, numbers));
  }
  const said = found.filter((one) => one.end > one.start).map((one) => ({ ...one, end: closed(text, one) }));
  return said.toSorted((a, b) => a.start - b.start);
}

/** The end of a span together with the bracket that it opened. */
function closed(text: string, span: Span): number {
  const words = text.slice(span.start, span.end);
  const open = words.split("(").length > words.split(")").length;
  return open && text.charAt(span.end) === ")" ? span.end + 1 : span.end;
}

/** "the Agenda" is the last one named that bears the word; one that nothing named before is no citation. */
function namedBefore(short: ShortName, found: Attached[], reader: CitationReader, state: CitationState): Attached[] {
  const { word, start, end } = short;
  const before = state.named.findLast((key) => bearsWord(key, word, reader));
  if (before === undefined || found.some((one) => one.start < end && start < one.end)) return [];
  const naming = { keys: [before], provisions: [], rangeText: null, rule: "named before", confidence: 0.65 };
  return [remember(state, { start, end, ...naming })];
}

/** Of the instruments that a description fits, the one that the document named already. */
function clearer(naming: Naming, state: CitationState): Naming {
  const named = naming.keys.filter((key) => state.named.includes(key));
  return naming.rule === "description" && named.length === 1 ? { ...naming, keys: named } : naming;
}

function withoutProvisions(naming: Naming): Attached {
  return { ...naming, provisions: [], rangeText: null };
}

function remember(state: CitationState, attached: Attached): Attached {
  state.last = attached;
  if (attached.keys.length === 1) state.named.push(...attached.keys);
  return attached;
}

/** "ARTICLE 19" in capitals is an organization; "paragraph 3 above" is of the document itself. */
function isOwnName(text: string, one: NumberedProvisions): boolean {
  if (/^ARTICLE 19$/.test(one.rangeText)) return true;
  return /^\s*(?:above|below|hereof|supra|infra)\b/.test(text.slice(one.end));
}

/** The naming that stands right behind or before the numbers; "SDG 9" holds its own. */
function isAttachedTo(text: string, one: NumberedProvisions, naming: Naming): boolean {
  if (naming.start < one.end && one.start < naming.end) return true;
  if (naming.start - one.end > farthest || one.start - naming.end > farthest) return false;
  if (naming.start >= one.end) return leadsToName.test(text.slice(one.end, naming.start));
  return naming.end <= one.start && followsName.test(text.slice(naming.end, one.start));
}

function forNumbers(
  text: string,
  one: NumberedProvisions,
  namings: Naming[],
  used: Set<Naming>,
  reader: CitationReader,
  state: CitationState,
): Attached[] {
  const near = namings.filter((naming) => isAttachedTo(text, one, naming));
  const naming = near.find((candidate) => candidate.start >= one.end) ?? near.find((candidate) => !used.has(candidate));
  const before = near[0];
  if (!naming && before)
    return [remember(state, { ...together(one, before, before.keys), start: one.start, end: one.end })];
  if (!naming) return inherited(text, one, reader, state).map((attached) => remember(state, attached));
  used.add(naming);
  const found = [remember(state, together(one, naming, partWith(naming.keys, one.kind, reader)))];
  for (const other of othersBehind(text, naming, namings)) {
    if (other.keys.length !== 1 || !other.keys.some((key) => reader.hasKind(key, one.kind))) break;
    used.add(other);
    found.push(
      remember(state, {
        ...withoutProvisions(other),
        provisions: one.numbers,
        rangeText: one.rangeText,
        rule: `${other.rule}, both`,
      }),
    );
  }
  return found;
}

function together(one: NumberedProvisions, naming: Naming, keys: string[]): Attached {
  return {
    start: Math.min(one.start, naming.start),
    end: Math.max(one.end, naming.end),
    keys,
    provisions: one.numbers,
    rangeText: one.rangeText,
    rule: naming.rule,
    confidence: naming.confidence,
  };
}

/** Goal 16 of the 2030 Agenda stands in the Goals, which are part of the Agenda. */
function partWith(keys: string[], kind: string, reader: CitationReader): string[] {
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || reader.hasKind(key, kind)) return keys;
  const only = reader.onlyWith(kind);
  return only !== undefined && reader.instrument(only)?.partOf === key ? [only] : keys;
}

/** "article 19 of the UDHR and the ICCPR": the names that follow on the first without numbers of their own. */
function othersBehind(text: string, first: Naming, namings: Naming[]): Naming[] {
  const others: Naming[] = [];
  let end = first.end;
  for (const naming of namings) {
    if (naming.start < end) continue;
    if (!alsoNamed.test(text.slice(end, naming.start)) || /^[\s,]*\(?(?:[Aa]rt|[Pp]ara)/.test(text.slice(naming.end)))
      break;
    others.push(naming);
    end = naming.end;
  }
  return others;
}

/** Numbers without a name: "According to paragraph 70", "article 17 of the Covenant", "goal 9". */
function inherited(text: string, one: NumberedProvisions, reader: CitationReader, state: CitationState): Attached[] {
  const base = { ...one, provisions: one.numbers, confidence: 0.75 };
  const again = shortNameBehind(text, one.end, reader);
  if (again) {
    const keys = calledByWord(again.word, reader, state.named);
    return [{ ...base, end: again.end, keys, rule: "named before", confidence: 0.7 }];
  }
  const only = onlyFor(one, reader, state);
  if (only !== undefined) return [{ ...base, keys: [only], rule: "only one has such provisions" }];
  if (ownKinds.has(one.kind)) return [];
  const before = state.named.findLast((key) => reader.hasKind(key, one.kind));
  if (before !== undefined) return [{ ...base, keys: [before], rule: "instrument named before" }];
  return [{ ...base, keys: [], rule: "number without an instrument", confidence: 0.4 }];
}

/** Goals, targets and action lines are those of the one instrument that has them, if it was named or the number is of its form. */
function onlyFor(one: NumberedProvisions, reader: CitationReader, state: CitationState): string | undefined {
  const only = reader.onlyWith(one.kind);
  if (only === undefined || state.named.includes(only)) return only;
  return one.numbers.some(({ path }) => /[.c]\w/.test(path[0] ?? "")) ? only : undefined;
}

interface Again extends Span {
  again: true;
}

function ibidsIn(text: string): Again[] {
  return [...text.matchAll(ibid)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    again: true,
  }));
}

/** "Ibid." repeats the citation before it; "Ibid., para. 70" names another place of the same instrument, and is read there. */
function sameAgain(text: string, span: Span, last: Attached, numbers: NumberedProvisions[]): Attached {
  const own = numbers.some((one) => one.start >= span.end && /^[\s,.]*$/.test(text.slice(span.end, one.start)));
  if (own) return { ...last, start: span.start, end: span.start };
  return { ...last, ...span, rule: "ibid.", confidence: 0.7 };
}
