import type { CitationReader } from "./CitationReader.ts";
import { remember } from "./CitationState.ts";
import type { CitationState } from "./CitationState.ts";
import type { CitationTexts } from "./citationTexts.ts";
import { ibidsIn, sameAgain } from "./ibids.ts";
import { inheritedIn } from "./inheritedIn.ts";
import { isInItsClause } from "./isInItsClause.ts";
import { isOwnKind } from "./isOwnKind.ts";
import { isOwnName } from "./isOwnName.ts";
import { withoutOverlaps } from "./namedInstruments.ts";
import type { Naming } from "./namedInstruments.ts";
import type { CitedNumber, NumberedProvisions } from "./ProvisionNumbers.ts";
import { othersBehind } from "./othersBehind.ts";
import { namedBefore } from "./namedBefore.ts";
import { withFurtherNumbers } from "./withFurtherNumbers.ts";
import { shortNamesIn } from "./shortNames.ts";
import type { ShortName } from "./shortNames.ts";
import { overlaps } from "../../text/spans.ts";
import type { Span } from "../../text/View.ts";

/** A naming with the provisions that the text names beside it. Span in the view. */
export interface Attached extends Span {
  keys: string[];
  provisions: CitedNumber[];
  rangeText: string | null;
  /** Kind of the provisions; null where there are none. */
  kind: string | null;
  /** The words of a name that no instrument answers to. */
  namedAs: string | null;
  /** Instruments of which the text names one only further on: "the Covenant". */
  later?: string[];
  elided?: boolean;
  rule: string;
  confidence: number;
}

/** What one text is read with. */
export interface Citing {
  text: string;
  texts: CitationTexts;
  namings: Naming[];
  /** One word for a text, with numbers right behind it: "the Covenant, in its article 20". */
  shortNames: ShortName[];
  reader: CitationReader;
  state: CitationState;
}

/** What says to which name a number belongs. */
export type Near = Omit<Citing, "text">;

/** UTF-16 units between a name and its numbers: more words of these kinds never stand between them. */
const farthest = 300;

/** The namings of a text, each with its provisions, and the provisions whose instrument was named before. */
export function attachedIn(text: string, reader: CitationReader, state: CitationState): Attached[] {
  state.namedBefore = state.named.length;
  state.namedBeforeAll.push(state.namedBefore);
  const texts = reader.textsOf(text);
  const numbers = reader
    .provisionsIn(texts.numbers, state.language)
    .filter((one) => !isOwnName(text, one, reader.words) && /\S/.test(texts.joints.slice(one.start, one.end)));
  const named = reader
    .namingsIn(texts.names, state.abbreviations, state.date)
    .filter((naming) => !isOwnKind(text, naming, reader, state));
  const near = (one: NumberedProvisions, naming: Naming, shortNames: ShortName[] = []): boolean =>
    isAttachedTo(one, naming, { texts, namings: named, shortNames, reader, state });
  const beside = reader.initialsIn(text).filter((naming) => numbers.some((one) => near(one, naming)));
  const namings = withoutOverlaps([...named, ...beside]);
  const events: (Naming | NumberedProvisions)[] = [...namings, ...numbers].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const short = shortNamesIn(text, events, reader, state);
  const shortNames = short.filter((one) => numbers.some((number) => follows(texts.joints, one, number, reader)));
  const citing: Citing = { text, texts, namings, shortNames, reader, state };
  const found: Attached[] = [];
  // By character: to look through all that was found for each name takes ten seconds where there are thousands.
  const covered = new Uint8Array(text.length);
  const add = (some: Attached[]): void => {
    found.push(...some);
    for (const { start, end } of some) covered.fill(1, start, end);
  };
  const used = new Set<Naming>();
  const alone = short.filter((one) => !shortNames.includes(one));
  for (const event of [...events, ...ibidsIn(text), ...alone].toSorted((a, b) => a.start - b.start)) {
    if ("word" in event) add(namedBefore(event, found, reader, state));
    else if ("numbers" in event) add(forNumbers(event, citing, used));
    else if ("keys" in event) {
      const taken = used.has(event) || covered.subarray(event.start, event.end).includes(1);
      if (taken || numbers.some((one) => near(one, event, shortNames))) continue;
      add([remember(state, bare(clearer(event, state), text))]);
    } else if (state.last) add([sameAgain(text, event, state.last, numbers)]);
  }
  const said = found.filter((one) => one.end > one.start).map((one) => ({ ...one, end: closed(text, one) }));
  return withFurtherNumbers(
    text,
    said.toSorted((a, b) => a.start - b.start),
    reader,
  );
}

/** The end of a span together with the bracket that it opened. */
function closed(text: string, span: Span): number {
  const words = text.slice(span.start, span.end);
  const open = words.split("(").length > words.split(")").length;
  return open && text.charAt(span.end) === ")" ? span.end + 1 : span.end;
}

/** Of the instruments that a description fits, the one that the document named already. */
function clearer(naming: Naming, state: CitationState): Naming {
  const named = naming.keys.filter((key) => state.named.includes(key));
  return naming.rule === "description" && named.length === 1 ? { ...naming, keys: named } : naming;
}

function bare(naming: Naming, text: string): Attached {
  const namedAs = naming.keys.length === 0 ? text.slice(naming.start, naming.nameEnd ?? naming.end) : null;
  return { ...naming, provisions: [], rangeText: null, kind: null, namedAs };
}

/** The naming that stands right behind or before the numbers; "SDG 9" holds its own. */
function isAttachedTo(one: NumberedProvisions, naming: Naming, citing: Near): boolean {
  const { reader, texts } = citing;
  const { joints } = texts;
  if (overlaps(naming, one)) return true;
  if (naming.start - one.end > farthest || one.start - naming.end > farthest) return false;
  if (naming.start >= one.end) return reader.joints.leadsToName.test(joints.slice(one.end, naming.start));
  if (naming.end > one.start || isAnothers(joints, one, naming, reader)) return false;
  return hasOnly(one, naming, reader)
    ? reader.joints.followsName.test(joints.slice(naming.end, one.start))
    : follows(joints, naming, one, reader) || isInItsClause(one, naming, citing);
}

/** "the Geneva Declaration, action line C5": only one text has such numbers. */
function isOfOther({ kind, numbers }: NumberedProvisions, { keys }: Naming, reader: CitationReader): boolean {
  const only = reader.onlyWith(kind);
  if (only === undefined || !numbers.every(({ path }) => /^\p{L}/u.test(path[0] ?? ""))) return false;
  return !keys.some((key) => key === only || key === reader.instrument(only)?.partOf);
}

/** "the action lines, in particular C5": without a word, but of a kind that only these have. */
function hasOnly({ bare: isBare, kind }: NumberedProvisions, { keys }: Naming, reader: CitationReader): boolean {
  const only = kind === "" ? undefined : reader.onlyWith(kind);
  return isBare === true && only !== undefined && keys.length === 1 && keys[0] === only;
}

/** Numbers right behind a name. */
function follows(joints: string, name: Span, one: NumberedProvisions, reader: CitationReader): boolean {
  if (name.end > one.start || one.start - name.end > farthest || one.bare) return false;
  return reader.joints.followsName.test(joints.slice(name.end, one.start));
}

/** "(article 19 of the X; article 11 of the Declaration of 1789)": a name with a capital follows that the number belongs to. */
function isAnothers(joints: string, one: NumberedProvisions, naming: Naming, reader: CitationReader): boolean {
  if (isOfOther(one, naming, reader)) return true;
  const behind = joints.slice(one.end, one.end + 80);
  const lead = reader.joints.belongsTo.exec(behind);
  return lead !== null && /^\p{Lu}\p{Ll}/u.test(behind.slice(lead[0].length));
}

function forNumbers(one: NumberedProvisions, citing: Citing, used: Set<Naming>): Attached[] {
  const { texts, namings, reader, state, text } = citing;
  const near = namings.filter((naming) => isAttachedTo(one, naming, citing));
  const naming = near.find((candidate) => candidate.start >= one.end) ?? near.find((candidate) => !used.has(candidate));
  const before = near[0];
  if (!naming && before)
    return [remember(state, { ...together(one, before, before.keys, text), start: one.start, end: one.end })];
  if (!naming) return inheritedIn(one, citing).map((attached) => remember(state, attached));
  used.add(naming);
  const whole = clearer(naming, state).keys;
  const keys = partWith(whole, one.kind, reader);
  // "the 2030 Agenda, in particular targets 4.4 and 9.c": the whole is named beside its part.
  if (keys !== whole && naming.end <= one.start) {
    const part = { ...together(one, naming, keys, text), start: one.start };
    return [remember(state, bare(naming, text)), remember(state, part)];
  }
  const first = together(one, naming, keys, text);
  const others = othersBehind(texts.joints, naming, namings, reader).filter(
    ({ keys }, at, all) =>
      all.slice(0, at + 1).every((other) => other.keys.length === 1) && reader.hasKind(keys[0] ?? "", one.kind),
  );
  const found = [first];
  for (const other of others) {
    used.add(other);
    const rest = { provisions: one.numbers, rangeText: one.rangeText, kind: one.kind, rule: `${other.rule}, both` };
    found.push({ ...bare(other, text), ...rest });
  }
  return paired(one, found, texts.joints, reader).map((attached) => remember(state, attached));
}

/** "articles 12 and 17 of the X and the Y respectively": one number for each name. */
function paired(one: NumberedProvisions, found: Attached[], joints: string, reader: CitationReader): Attached[] {
  const last = found.at(-1)?.end ?? one.end;
  const said = reader.joints.respectively.test(joints.slice(one.start, last + 40));
  if (!said || found.length < 2 || one.numbers.length !== found.length) return found;
  return found.map((attached, at) => ({ ...attached, provisions: one.numbers.slice(at, at + 1) }));
}

function together(one: NumberedProvisions, naming: Naming, keys: string[], text: string): Attached {
  const named = bare({ ...naming, keys }, text);
  // "Guiding Principle 17": the number is no part of the name.
  const within = one.start < naming.end && naming.end <= one.end;
  return {
    ...named,
    namedAs: within ? (named.namedAs?.replace(/\s+\d[\s\S]*$/, "") ?? null) : named.namedAs,
    start: Math.min(one.start, naming.start),
    end: Math.max(one.end, naming.end),
    provisions: one.numbers,
    rangeText: text.slice(one.start, one.end),
    kind: one.kind,
  };
}

/** Goal 16 of the 2030 Agenda stands in the Goals, which are part of the Agenda. */
function partWith(keys: string[], kind: string, reader: CitationReader): string[] {
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || reader.hasKind(key, kind)) return keys;
  const only = reader.onlyWith(kind);
  return only !== undefined && reader.instrument(only)?.partOf === key ? [only] : keys;
}
