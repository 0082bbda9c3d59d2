import type { Attached, Citing } from "./attachProvisions.ts";
import { unknownName } from "./CitationState.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import { calledByWord, shortNameBehind } from "./shortNames.ts";

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

/** "article 17 of the Covenant", "article 17 of the same Covenant". */
function againNamed(base: Base, { texts, reader, state }: Citing): Attached[] | undefined {
  const again = shortNameBehind(texts.joints, base.end, reader);
  if (!again) {
    const same = reader.joints.same.test(texts.joints.slice(base.end)) && state.last?.keys.length === 1;
    return same && state.last ? [{ ...base, keys: state.last.keys, rule: "named before" }] : undefined;
  }
  if (state.ownTitle.has(again.word) && state.named.every((key) => key.startsWith("?"))) return [];
  const keys = calledByWord(again, reader, state.named);
  const namedAs = keys.length === 0 ? again.word : null;
  return [{ ...base, end: again.end, keys, namedAs, rule: "named before", confidence: 0.7 }];
}

type Base = Omit<Attached, "keys" | "rule">;

/** The number belongs to a text that the graph does not have, and to no other. */
function unknownBeside(base: Base, { text, texts, reader }: Citing): Attached[] | undefined {
  const said = { keys: [], rule: "number of a text that the graph lacks", confidence: 0.5 };
  const behind = reader.laws.behindNumber(texts.joints, base.end);
  if (behind) {
    const namedAs = text.slice(behind.end - behind.name.length, behind.end);
    return [{ ...base, ...said, end: behind.end, namedAs }];
  }
  const before = reader.laws.beforeNumber(texts.joints, base.start);
  return before ? [{ ...base, ...said, start: before.start, namedAs: before.name }] : undefined;
}

/** The document has such articles itself, and names no other text beside them. */
function isOwnArticle({ start, kind, numbers }: NumberedProvisions, { namings, state }: Citing): boolean {
  if (kind !== "ARTICLE" || !numbers.every(({ path }) => state.ownArticles.has(path[0] ?? ""))) return false;
  return start === 0 || namings.length === 0;
}

function withoutName(base: Base, one: NumberedProvisions, citing: Citing): Attached[] {
  const { reader, state } = citing;
  const only = reader.onlyWith(one.kind);
  const known = only !== undefined && (state.named.includes(only) || hasItsForm(one));
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

function hasLetterFirst({ numbers }: NumberedProvisions): boolean {
  return numbers.every(({ path }) => /^\p{L}/u.test(path[0] ?? ""));
}

/** Goals, targets and action lines have numbers that no others have: 9.c, C5. */
function hasItsForm({ numbers }: NumberedProvisions): boolean {
  return numbers.some(({ path }) => /[.c]\w/.test(path[0] ?? ""));
}
