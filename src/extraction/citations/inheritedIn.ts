import type { Attached, Citing } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import { isNamedHere } from "./CitationState.ts";
import type { CitationState } from "./CitationState.ts";
import { isObjective, isOfNounBefore, mayHaveNumber, ownKinds, withoutName } from "./withoutName.ts";
import type { Base } from "./withoutName.ts";
import type { Naming } from "./namedInstruments.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import { bearsWord, calledByWord, shortNameBehind, toldByRest } from "./shortNames.ts";
import type { ShortName } from "./shortNames.ts";

/** Numbers without a known name: "According to paragraph 70", "article 17 of the Covenant", "article 17 of the GDPR", "goal 9". */
export function inheritedIn(one: NumberedProvisions, citing: Citing): Attached[] {
  const { text, reader, state } = citing;
  // "infrastructure (C2)" of a document that named the action lines.
  const isLine = one.kind === "ACTION_LINE" && state.named.includes(reader.onlyWith(one.kind) ?? "");
  if (one.bare && !isLine) return [];
  const rangeText = text.slice(one.start, one.end);
  const { start, end, kind, numbers: provisions } = one;
  const base = { start, end, kind, provisions, rangeText, namedAs: null, confidence: 0.75 };
  return againNamed(base, citing) ?? (one.elided ? ofNumberBefore : ofOwnWord)(base, one, citing);
}

function ofOwnWord(base: Base, one: NumberedProvisions, citing: Citing): Attached[] {
  // "action line C5 of the SMSI": only one text has such numbers, whatever is said of it.
  const isOfOne = hasLetterFirst(one) && citing.reader.onlyWith(one.kind) !== undefined;
  const beside = isOfOne ? undefined : (ofLastNamed(base, citing) ?? unknownBeside(base, citing));
  return beside ?? withoutName(base, one, citing);
}

/** "el artículo 8 de la X y no el 13": of the text of which a number of the kind was cited last. */
function ofNumberBefore(base: Base, one: NumberedProvisions, { reader, state }: Citing): Attached[] {
  const [key, ...others] = state.last?.kind === one.kind ? state.last.keys : [];
  if (key === undefined || others.length > 0) return [];
  const isThere = /^\d+$/.test(one.numbers[0]?.path[0] ?? "")
    ? mayHaveNumber(key, one, reader)
    : reader.hasKind(key, one.kind);
  return isThere ? [{ ...base, keys: [key], elided: true, rule: "number of the text named before" }] : [];
}

/** "article 17 of the Covenant", "article 17 of the same Covenant", "the Covenant, in its article 17". */
function againNamed(base: Base, citing: Citing): Attached[] | undefined {
  const { texts, reader, state } = citing;
  const short = shortNameBehind(texts.joints, base.end, reader, state);
  if (short) return behindNumbers(base, short, citing);
  const behind = texts.joints.slice(base.end, base.end + 80);
  const same = reader.joints.same.exec(behind);
  if (!same || state.last?.keys.length !== 1) return beforeNumbers(base, citing);
  const again = { ...base, keys: state.last.keys, rule: "named before" };
  return [isOfArticle(behind.slice(same[0].length), base, citing) ? ofArticle(again, state.last) : again];
}

/** "paragraph 3 of the same article". */
function isOfArticle(behind: string, { kind }: Base, { reader, state }: Citing): boolean {
  const words = /^\s?(\p{L}+(?:\s\p{L}+)?)/u.exec(behind)?.[1]?.split(" ") ?? [];
  const isArticle = words.some((word) => reader.provisionsIn(`${word} 1`)[0]?.kind === "ARTICLE");
  return isArticle && kind === "PARAGRAPH" && state.last?.kind === "ARTICLE";
}

function ofArticle(one: Attached, { kind, provisions }: Attached): Attached {
  const [article = ""] = provisions.at(-1)?.path ?? [];
  return { ...one, kind, provisions: one.provisions.map((part) => ({ ...part, path: [article, ...part.path] })) };
}

/** "article 17 of the Covenant (ICCPR)": the name in brackets says which. */
function behindNumbers(base: Base, again: ShortName, { text, namings, reader, state }: Citing): Attached[] {
  if (state.ownTitle.has(again.word) && state.named.every((key) => key.startsWith("?"))) return [];
  const inBrackets = namings.find(
    ({ start, end }) =>
      start > again.end && /^\s\(["']?$/.test(text.slice(again.end, start)) && /^["']?\)/.test(text.slice(end)),
  );
  if (inBrackets) return [{ ...base, end: inBrackets.end, keys: inBrackets.keys, rule: inBrackets.rule }];
  return [{ ...base, end: again.end, ...called(again, base.kind, reader, state) }];
}

function beforeNumbers(base: Base, { texts, shortNames, reader, state }: Citing): Attached[] | undefined {
  const before = shortNames.findLast(({ end }) => end <= base.start);
  if (!before || !reader.joints.followsName.test(texts.joints.slice(before.end, base.start))) return undefined;
  const named = called(before, base.kind, reader, state);
  return named.keys.length === 0 && !state.abbreviations.has(before.word)
    ? undefined
    : [{ ...base, start: before.start, ...named }];
}

/** What one word calls again, or further on where several could be meant. */
function called(
  name: ShortName,
  kind: string | null,
  reader: CitationReader,
  state: CitationState,
): Pick<Attached, "keys" | "namedAs" | "later" | "rule" | "confidence"> {
  const short = state.abbreviations.get(name.word);
  if (short) {
    const namedAs = short.length === 0 ? name.word : null;
    return { keys: short, namedAs, rule: "abbreviation of this text", confidence: 0.8 };
  }
  const fits = (key: string): boolean => mayHave(key, kind, reader) || isObjective(key, kind, reader);
  // "paragraph 11 of the Covenant" is of the one with paragraphs, if the text names two of that word.
  const named = state.named.filter((key) => !key.startsWith("?") && fits(key) && bearsWord(key, name, reader));
  const isKnown = named.length > 0 || name.year !== undefined;
  const lacking = isKnown ? undefined : state.lacking.findLast((one) => isCalled(one, name.word));
  if (lacking !== undefined)
    return { keys: [], namedAs: lacking, rule: "text named before that the graph lacks", confidence: 0.5 };
  const all = calledByWord(name, reader, named.length > 0 ? named : state.named).filter(fits);
  const keys = all.length > 1 ? toldByRest(all, name, reader, state.text) : all;
  const later = keys.length > 1 ? keys : [];
  return { keys, namedAs: keys.length === 0 ? name.word : null, later, rule: "named before", confidence: 0.7 };
}

/** "the Charter" after "the Charter of the City" or "the African Charter". */
function isCalled(named: string, word: string): boolean {
  return named !== word && named.split(/[^\p{L}]+/u).includes(word);
}

/** An instrument whose provisions the graph knows, and none of the kind, is not meant: "principle 41 of the Declaration". */
function mayHave(key: string, kind: string | null, reader: CitationReader): boolean {
  return kind === null || reader.hasKind(key, kind) || (reader.instrument(key)?.provisions.length ?? 0) === 0;
}

/** The number belongs to a text that the graph does not have, and to no other. */
function unknownBeside(base: Base, citing: Citing): Attached[] | undefined {
  const { text, texts, reader } = citing;
  const said = { keys: [], rule: "number of a text that the graph lacks", confidence: 0.5 };
  const behind = reader.laws.behindNumber(texts.joints, base.end);
  // "Goal 2 of our strategy", "part 2 of the study": of the document itself.
  if (behind && ownKinds.has(base.kind ?? "") && !/\p{Lu}|\d/u.test(behind.name))
    return isOfGoals(base, citing) ? undefined : [];
  if (behind) {
    const namedAs = text.slice(behind.end - behind.name.length, behind.end);
    return [{ ...base, ...said, end: behind.end, namedAs }];
  }
  const before = reader.laws.beforeNumber(texts.joints, base.start);
  return before ? [{ ...base, ...said, start: before.start, namedAs: before.name }] : undefined;
}

/** "target 9.c of the sustainable development goals": they have numbers too, and so their name is a word for provisions. */
function isOfGoals({ end, kind }: Base, { texts, reader }: Citing): boolean {
  if (kind !== "TARGET") return false;
  const behind = texts.joints.slice(end, end + 80);
  const name = behind.slice(reader.joints.belongsTo.exec(behind)?.[0].length ?? 0).toLowerCase();
  return [...reader.provisionWords].some((word) => word.includes(" ") && name.startsWith(word));
}

/** "whose article 5", "its principle 3" of the text named last, and what stands beside a text that the graph lacks. */
function ofLastNamed(base: Base, citing: Citing): Attached[] | undefined {
  const { namings, state } = citing;
  const { last } = state;
  const nearest = namings.findLast(({ end }) => end <= base.start);
  if (!last || last.keys.length > 1 || isOfNounBefore(base, citing)) return undefined;
  const [key] = last.keys;
  const isMeant =
    key === undefined
      ? nearest && isOfUnknown(base, last, nearest, citing)
      : isNamedHere(state) && isOfKnown(key, base, citing);
  if (!isMeant) return undefined;
  return [{ ...base, keys: last.keys, namedAs: last.namedAs, rule: "text named before", confidence: 0.6 }];
}

function isOfKnown(key: string, base: Base, citing: Citing): boolean {
  const { reader } = citing;
  return (mayHave(key, base.kind, reader) || isObjective(key, base.kind, reader)) && isTheirs(base, citing);
}

/** "General Comment 25 of the Committee, paragraph 12": the name nearest before the number, in its sentence. */
function isOfUnknown(base: Base, { namedAs }: Attached, { start, end, nameEnd }: Naming, citing: Citing): boolean {
  if (isTheirs(base, citing)) return true;
  const { text } = citing;
  if (text.slice(start, nameEnd ?? end) !== namedAs) return false;
  return isOfLaw(base, citing) || /^[^.;:]{0,80},\s(?:\p{Ll}{1,5}\s){0,3}$/u.test(text.slice(end, base.start));
}

function isTheirs({ start }: Base, { texts, reader }: Citing): boolean {
  return reader.joints.theirs.test(texts.joints.slice(Math.max(0, start - 12), start));
}

/** An article behind the name of a law is of that law, unless another name follows. */
function isOfLaw({ kind, end }: Base, { texts, reader }: Citing): boolean {
  return kind === "ARTICLE" && !reader.joints.belongsTo.test(texts.joints.slice(end));
}

function hasLetterFirst({ numbers }: NumberedProvisions): boolean {
  return numbers.every(({ path }) => /^\p{L}/u.test(path[0] ?? ""));
}
