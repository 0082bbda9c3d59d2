import type { Attached, Citing } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import { unknownName } from "./CitationState.ts";
import type { CitationState } from "./CitationState.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import { calledByWord, shortNameBehind } from "./shortNames.ts";
import type { ShortName } from "./shortNames.ts";

/** Numbers of these kinds without an instrument are the document's own. */
const ownKinds = new Set(["PRINCIPLE", "SECTION", "PART", "GOAL", "TARGET", "ITEM", "ACTION_LINE"]);

/** Numbers without a known name: "According to paragraph 70", "article 17 of the Covenant", "article 17 of the GDPR", "goal 9". */
export function inheritedIn(one: NumberedProvisions, citing: Citing): Attached[] {
  if (one.bare) return [];
  const { text } = citing;
  const rangeText = text.slice(one.start, one.end);
  const { start, end, kind, numbers: provisions } = one;
  const base = { start, end, kind, provisions, rangeText, namedAs: null, confidence: 0.75 };
  // "action line C5 of the SMSI": only one text has such numbers, whatever is said of it.
  const beside =
    hasLetterFirst(one) && citing.reader.onlyWith(kind) !== undefined ? undefined : unknownBeside(base, citing);
  return againNamed(base, citing) ?? beside ?? withoutName(base, one, citing);
}

/** "article 17 of the Covenant", "article 17 of the same Covenant", "the Covenant, in its article 17". */
function againNamed(base: Base, citing: Citing): Attached[] | undefined {
  const { texts, reader, state } = citing;
  const again = shortNameBehind(texts.joints, base.end, reader);
  if (again) return behindNumbers(base, again, citing);
  const same = reader.joints.same.test(texts.joints.slice(base.end)) && state.last?.keys.length === 1;
  return same && state.last ? [{ ...base, keys: state.last.keys, rule: "named before" }] : beforeNumbers(base, citing);
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
  return named.keys.length === 0 ? undefined : [{ ...base, start: before.start, ...named }];
}

/** What one word calls again, or further on where several could be meant. */
function called(
  name: ShortName,
  kind: string | null,
  reader: CitationReader,
  state: CitationState,
): Pick<Attached, "keys" | "namedAs" | "later" | "rule" | "confidence"> {
  const keys = calledByWord(name, reader, state.named).filter((key) => mayHave(key, kind, reader));
  const later = keys.length > 1 ? keys : [];
  return { keys, namedAs: keys.length === 0 ? name.word : null, later, rule: "named before", confidence: 0.7 };
}

/** An instrument whose provisions the graph knows, and none of the kind, is not meant: "principle 41 of the Declaration". */
function mayHave(key: string, kind: string | null, reader: CitationReader): boolean {
  return kind === null || reader.hasKind(key, kind) || (reader.instrument(key)?.provisions.length ?? 0) === 0;
}

type Base = Omit<Attached, "keys" | "rule">;

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

/** The document has such articles itself, and names no other text beside them. */
function isOwnArticle({ start, kind, numbers }: NumberedProvisions, { namings, state }: Citing): boolean {
  if (kind !== "ARTICLE" || !numbers.every(({ path }) => state.ownArticles.has(path[0] ?? ""))) return false;
  return start === 0 || namings.length === 0;
}

function withoutName(base: Base, one: NumberedProvisions, citing: Citing): Attached[] {
  const { reader, state } = citing;
  const only = reader.onlyWith(one.kind);
  const known = only !== undefined && (state.named.includes(only) || hasItsForm(one) || areKnown(one, only, citing));
  if (known) return [{ ...base, keys: [only], rule: "only one has such provisions" }];
  if (ownKinds.has(one.kind) || isOwnArticle(one, citing)) return [];
  const before = state.named.findLast((key) => key.startsWith(`?${one.kind}:`) || reader.hasKind(key, one.kind));
  const unknown = before === undefined ? undefined : unknownName(before);
  if (unknown !== undefined) {
    return [{ ...base, keys: [], namedAs: unknown, rule: "text named before that the graph lacks", confidence: 0.4 }];
  }
  if (before !== undefined) return [{ ...base, keys: [before], rule: "instrument named before" }];
  return [{ ...base, keys: [], rule: "number without an instrument", confidence: 0.4 }];
}

/** "Goals 1, 4 and 13", in capitals and together: where the document sets no goals of its own there is one text that has them all. */
function areKnown({ rangeText, numbers }: NumberedProvisions, only: string, { reader, state }: Citing): boolean {
  const keys = new Set(reader.instrument(only)?.provisions.map(({ key }) => key));
  return (
    !state.setsGoals &&
    numbers.length > 1 &&
    /^\p{Lu}/u.test(rangeText) &&
    numbers.every(({ path }) => keys.has(`${only}/${path.join("/")}`))
  );
}

function hasLetterFirst({ numbers }: NumberedProvisions): boolean {
  return numbers.every(({ path }) => /^\p{L}/u.test(path[0] ?? ""));
}

/** Goals, targets and action lines have numbers that no others have: 9.c, C5. */
function hasItsForm({ numbers }: NumberedProvisions): boolean {
  return numbers.some(({ path }) => /[.c]\w/.test(path[0] ?? ""));
}
