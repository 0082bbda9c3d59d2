import type { Attached, Citing } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import { isNamedHere, unknownName } from "./CitationState.ts";
import type { CitationState } from "./CitationState.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import type { Span } from "../../text/View.ts";

/** Numbers of these kinds without an instrument are the document's own. */
export const ownKinds = new Set(["PRINCIPLE", "SECTION", "PART", "GOAL", "TARGET", "ITEM", "ACTION_LINE"]);

/** UTF-16 units. */
const longestSentence = 400;

/** Numbers that are given to an instrument. */
export type Base = Omit<Attached, "keys" | "rule">;

/** The document has such articles or paragraphs itself, and names no other text beside them. */
function isItsOwn({ start, kind, numbers }: NumberedProvisions, { namings, state }: Citing): boolean {
  const own = kind === "ARTICLE" ? state.ownArticles : kind === "PARAGRAPH" ? state.ownParagraphs : undefined;
  if (!numbers.every(({ path }) => own?.has(path[0] ?? ""))) return false;
  return start === 0 || namings.length === 0;
}

/** "We want operative paragraph 47 deleted": of the draft that is negotiated. */
function isOfDraft({ start, end }: NumberedProvisions, { texts, reader }: Citing): boolean {
  // "the draft of the outcome, in paragraph 9,"
  const subject = /[^.;:?!]*(?=,\s(?:\p{Ll}{1,3}\s){1,2}$)/u.exec(texts.numbers.slice(Math.max(0, start - 120), start));
  const beside = texts.numbers.slice(Math.max(0, start - 25), end + 25);
  return [subject?.[0] ?? "", beside].some((words) => reader.words.draft?.test(words));
}

function isOfDocument(one: NumberedProvisions, citing: Citing): boolean {
  return ownKinds.has(one.kind) || isItsOwn(one, citing) || isOfDraft(one, citing);
}

/** Numbers beside which nothing is named: of the one text that has such provisions, of the document itself, or of what was named last. */
export function withoutName(base: Base, one: NumberedProvisions, citing: Citing): Attached[] {
  const { reader, state } = citing;
  const only = reader.onlyWith(one.kind);
  if (only !== undefined && isOfOnly(one, only, citing))
    return [{ ...base, keys: [only], rule: "only one has such provisions" }];
  const set = principlesNamedHere(one, citing);
  if (set !== undefined) return [{ ...base, keys: [set], rule: "instrument named before" }];
  if (isOfDocument(one, citing)) return [];
  const isOfOther = isOfSubject(one, citing) || isOfLaw(one, citing);
  const before = isOfOther ? undefined : (inBracket(one, citing) ?? namedLastWith(one, reader, state));
  if (before === undefined) return [{ ...base, keys: [], rule: "number without an instrument", confidence: 0.4 }];
  const unknown = unknownName(before);
  if (unknown === undefined) return [{ ...base, keys: [before], rule: "instrument named before" }];
  return [{ ...base, keys: [], namedAs: unknown, rule: "text named before that the graph lacks", confidence: 0.4 }];
}

/** "We signed the Contract for the Web. Principle 4 asks": of principles that the passage names last, where the document sets none itself. */
function principlesNamedHere(one: NumberedProvisions, { reader, state }: Citing): string | undefined {
  const last = state.named.length > state.namedBefore ? state.named.at(-1) : undefined;
  const isMeant = last !== undefined && one.kind === "PRINCIPLE" && !state.setsPrinciples;
  return isMeant && mayHaveNumber(last, one, reader) ? last : undefined;
}

/** "The Act asks, in its article 9, that": of what its sentence speaks of, where the passage names no text before. */
function isOfSubject(one: NumberedProvisions, citing: Citing): boolean {
  const { texts, reader, state } = citing;
  if (isNamedHere(state)) return isOfNounBefore(one, citing);
  const before = texts.joints.slice(0, one.start);
  return reader.joints.theirs.test(before.slice(-12)) && /(?:[\p{L}'-]+[\s,]+){4}$/u.test(before);
}

/** "We regret the directive. Its hosts hide behind article 14": of the law that the passage speaks of, where it names no text. */
function isOfLaw({ start, kind }: NumberedProvisions, { texts, reader, state }: Citing): boolean {
  return kind === "ARTICLE" && !isNamedHere(state) && reader.laws.speakOf(texts.joints.slice(0, start));
}

/** "The UDHR is old. A new act, whose article 14": of the noun before the comma, and of nothing that an earlier sentence names. */
export function isOfNounBefore({ start }: Span, { texts, namings, reader }: Citing): boolean {
  if (!reader.joints.theirs.test(texts.joints.slice(Math.max(0, start - 12), start))) return false;
  const nearest = namings.findLast(({ end }) => end <= start)?.end ?? 0;
  const before = texts.joints.slice(Math.max(nearest, start - longestSentence), start);
  return reader.joints.toNoun.test(before) || reader.joints.toText.test(before);
}

/** "Resolution 20/8 asks for … (paragraph 4)": the text that the sentence names last, if nobody knows its provisions. */
function inBracket({ start }: NumberedProvisions, { texts, namings, reader }: Citing): string | undefined {
  const last = namings.findLast(({ end }) => end <= start);
  const [key, ...others] = last?.keys ?? [];
  if (!last || key === undefined || others.length > 0) return undefined;
  const isAside = /^[^.;:?!]*\($/u.test(texts.joints.slice(last.end, start));
  return isAside && reader.instrument(key)?.provisions.length === 0 ? key : undefined;
}

/** Of which texts a number without a name may be. */
function namedFor({ named, namedBefore, ofDraft }: CitationState): string[] {
  return ofDraft ? named.slice(namedBefore) : named;
}

function isOfOnly(one: NumberedProvisions, only: string, citing: Citing): boolean {
  const { reader, state } = citing;
  const whole = reader.instrument(only)?.partOf;
  return (
    namedFor(state).includes(only) ||
    isOfWhole(one, whole, state) ||
    hasItsForm(one) ||
    isInFull(one, reader) ||
    areKnown(one, only, citing)
  );
}

/** Between a name and numbers without one. Every law has articles, and soon one that nobody named is meant. */
const farthestPassages: Record<string, number> = { ARTICLE: 1, PARAGRAPH: 3 };

/** Remarks on a text, each of which begins with a number, are of that text however long they are. */
function namedNear({ start, kind }: NumberedProvisions, state: CitationState): string[] {
  const farthest = start === 0 ? undefined : farthestPassages[kind];
  const from = farthest === undefined ? 0 : (state.namedBeforeAll.at(-1 - farthest) ?? 0);
  return state.ofDraft ? namedFor(state) : state.named.slice(from);
}

/** What was named last of all that have such provisions, the number among them if any has it. */
function namedLastWith(one: NumberedProvisions, reader: CitationReader, state: CitationState): string | undefined {
  // Of a text whose provisions nobody knows, where the document cited one of the kind.
  const isCited = (key: string): boolean => state.cited.has(`${one.kind}:${key}`) && hasNoKnown(key, reader);
  const named = namedNear(one, state).filter(
    (key) => key.startsWith(`?${one.kind}:`) || reader.hasKind(key, one.kind) || isCited(key),
  );
  return named.findLast((key) => isCited(key) || hasNumber(key, one, reader)) ?? named.at(-1);
}

/** Many texts have objectives and the graph knows none of them; the Goals have theirs. */
export function isObjective(key: string, kind: string | null, reader: CitationReader): boolean {
  const goals = reader.onlyWith("GOAL") ?? "";
  return kind === "GOAL" && key !== goals && reader.instrument(goals)?.partOf !== key;
}

/** "paragraph 72" is not of a text of 29 paragraphs. */
export function hasNumber(key: string, { numbers }: NumberedProvisions, reader: CitationReader): boolean {
  const provisions = reader.instrument(key)?.provisions;
  const own = new Set(provisions?.map((provision) => provision.key));
  return provisions === undefined || numbers.every(({ path }) => own.has(`${key}/${path[0] ?? ""}`));
}

/** Nobody knows the provisions of the instrument, or it has this one. */
export function mayHaveNumber(key: string, one: NumberedProvisions, reader: CitationReader): boolean {
  const has = reader.hasKind(key, one.kind) && hasNumber(key, one, reader);
  return has || hasNoKnown(key, reader) || isObjective(key, one.kind, reader);
}

export function hasNoKnown(key: string, reader: CitationReader): boolean {
  return reader.instrument(key)?.provisions.length === 0;
}

/** "SDG4", and "Goal 17" of a document that names the Agenda of which the Goals are part. */
function isOfWhole({ rangeText }: NumberedProvisions, whole: string | undefined, state: CitationState): boolean {
  if (/^\p{Lu}{3}/u.test(rangeText)) return true;
  return whole !== undefined && namedFor(state).includes(whole) && !state.setsGoals && /^\p{Lu}/u.test(rangeText);
}

/** "Goals 1 and 4" with a capital, or "goals 4, 8 and 9": where the document sets no goals of its own there is one text that has them all. */
function areKnown({ rangeText, numbers }: NumberedProvisions, only: string, { reader, state }: Citing): boolean {
  const keys = new Set(reader.instrument(only)?.provisions.map(({ key }) => key));
  return (
    !state.setsGoals &&
    numbers.length > (/^\p{Lu}/u.test(rangeText) ? 1 : 2) &&
    numbers.every(({ path }) => keys.has(`${only}/${path.join("/")}`))
  );
}

/** "objectif 6 de développement durable": the word itself says of which text. */
function isInFull({ rangeText }: NumberedProvisions, { provisionWords }: CitationReader): boolean {
  const word = /^(\p{L}+)\s[^\p{L}]+(\s\p{Ll}.*)$/u.exec(rangeText.toLowerCase());
  return word !== null && provisionWords.has(`${word[1] ?? ""}${word[2] ?? ""}`);
}

/** Goals, targets and action lines have numbers that no others have: 9.c, C5. */
function hasItsForm({ numbers }: NumberedProvisions): boolean {
  return numbers.some(({ path }) => /[.c]\w/.test(path[0] ?? ""));
}
