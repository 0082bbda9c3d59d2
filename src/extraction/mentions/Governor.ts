import type { Sentence } from "../passages/Passage.ts";
import type { Match } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { StanceKind, VerdictKind } from "../rules/RuleFiles.ts";
import { saidIn } from "../passages/saidIn.ts";

/** A word that governs the principle, or the word that governs it: "oppose", "undermine", "not". Word numbers, end exclusive. */
export interface Governor {
  kind: StanceKind;
  from: number;
  to: number;
  source: string;
  /** Where its last word ends: a "ne … pas" governs from its first word on. */
  last: number;
}
/** Words of the sentence by number, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** Words between a governor and what it governs: a negation stands close. */
const reach = 12;
const reaches: Partial<Record<StanceKind, number>> = { negation: 4, against: 4, disparage: 4, undo: 4, wrong: 4 };
const subjectReach = 5;
/** What is said of a deed that begins the sentence, "Abandoning X at such a moment would be …", stands farther behind. */
const deedReach = 12;
const asideWords = 3;
const deeds = new Set<StanceKind>(["undo", "oppose", "harm"]);

/**
 * The words that govern a principle from before, the nearest first. A clause ends what they govern: a stop, a "but", a new subject; of two
 * verbs joined by "and" only the nearer one governs. `taken` are words that name principles themselves.
 */
export function governorsOf(sentence: Sentence, match: Stretch, taken: Stretch[], rules: ReadingRules): Governor[] {
  const from = clauseStart(sentence, match, rules);
  const free = wordsOf(sentence, rules).filter(
    (one) =>
      // Words that end in the match belong to it: "ne … pas de centre".
      one.last <= match.from &&
      one.from >= from &&
      !taken.some((other) => overlap(one, other) && !overlap(other, match) && one.to <= other.to) &&
      !(one.kind === "limit" && isSubject(sentence, one, rules, match.from)),
  );
  const chain: Governor[] = [];
  let inner: Stretch = match;
  for (const governor of nearestFirst(free)) {
    if (governor.to > inner.from) continue;
    if (!governs(sentence, governor, inner, chain.length > 0, rules)) break;
    chain.push(governor);
    inner = governor;
  }
  return chain;
}

/** The governing words of a sentence, without those that only look so; a negation governs from its first word on. */
function wordsOf(sentence: Sentence, rules: ReadingRules): Governor[] {
  const all = saidIn(sentence, rules.stance.words).map(({ pattern, from, to }) => {
    const kind = pattern.meaning;
    return { kind, from, to: kind === "negation" ? from + 1 : to, source: pattern.source, last: to };
  });
  const none = all.filter(({ kind }) => kind === "none");
  return all.filter((one) => one.kind !== "none" && !none.some((other) => overlap(one, other)));
}

/** Of words that end alike the longest; what lies within another is no word of its own. */
function nearestFirst(words: Governor[]): Governor[] {
  const sorted = words.toSorted((a, b) => b.to - a.to || a.from - b.from);
  return sorted.filter((one) => !words.some((other) => other !== one && isPartOf(one, other)));
}

/** The verb between "ne" and "pas" is a word of its own; the "jamais" of a "ne … jamais" is not. */
function isPartOf(one: Governor, other: Governor): boolean {
  const within = other.from <= one.from && one.last <= other.last;
  if (other.kind === "negation" && one.kind !== "negation") return false;
  return within && other.last - other.from > one.last - one.from;
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The first word of the clause in which the principle stands. */
function clauseStart(sentence: Sentence, match: Stretch, rules: ReadingRules): number {
  const ends = saidIn(sentence, rules.stance.ends).filter(
    (one) => one.to <= match.from && !isBesideNegation(sentence, one, rules),
  );
  let from = Math.max(0, ...ends.map(({ to }) => to));
  for (let at = match.from; at > from; at--) if (sentence.words[at]?.afterBreak) from = at;
  from = Math.max(from, ownClauseStart(sentence, match, rules));
  return isSubject(sentence, match, rules) ? Math.max(from, subjectStart(sentence, match, from, rules)) : from;
}

/** "If it is refused, an official has to answer for it": between the last comma and the words stands a verb of their own. */
function ownClauseStart(sentence: Sentence, match: Stretch, rules: ReadingRules): number {
  const { words } = sentence;
  let comma = match.from;
  while (comma > 0 && words[comma]?.afterComma !== true) comma--;
  const verb =
    comma > 0 && saidIn(sentence, rules.stance.finite).some(({ from, to }) => from >= comma && to <= match.from);
  return verb ? comma : 0;
}

/** A finite verb follows, so that the clause speaks of these words: of X in "X must go", of limits in "limits must have a legal basis". */
function isSubject(sentence: Sentence, match: Stretch, rules: ReadingRules, before = Infinity): boolean {
  return saidIn(sentence, rules.stance.finite).some(
    ({ from, to }) =>
      from >= match.to &&
      to <= before &&
      from - match.to <= subjectReach &&
      !sentence.words.slice(match.to, from + 1).some((word) => word.afterComma || word.afterBreak),
  );
}

/** A subject that stands behind a comma or an "and" begins a clause of its own. */
function subjectStart(sentence: Sentence, match: Stretch, from: number, rules: ReadingRules): number {
  for (let at = match.from; at > from; at--) {
    if (sentence.words[at]?.afterComma) return at;
    if (rules.stance.and.has(sentence.words[at - 1]?.form ?? "")) return at;
  }
  return from;
}

function governs(sentence: Sentence, outer: Governor, inner: Stretch, chained: boolean, rules: ReadingRules): boolean {
  const { and, or } = rules.stance;
  const between = sentence.words.slice(outer.to, inner.from);
  if (between.length > (reaches[outer.kind] ?? reach) || isCut(sentence, outer, inner, rules)) return false;
  if (!chained) return true;
  const joined = between.some(({ form }) => and.has(form)) || closed(sentence, outer, inner, rules);
  return !joined || (outer.kind === "negation" && between.some(({ form }) => or.has(form)));
}

/** "Abolish fees for …" undoes something else; a comma ends a "not" and a "rather than". */
function isCut(sentence: Sentence, outer: Governor, inner: Stretch, rules: ReadingRules): boolean {
  if (outer.kind === "undo")
    return sentence.words.slice(outer.to, inner.from).some(({ form }) => rules.stance.links.has(form));
  return (outer.kind === "negation" || outer.kind === "against") && closed(sentence, outer, inner, rules);
}

/** A comma stands between, but for those of a "not, however, …". */
function closed(sentence: Sentence, outer: Governor, inner: Stretch, rules: ReadingRules): boolean {
  const aside = saidIn(sentence, rules.stance.ends).find(
    (one) => one.from === outer.to && isBesideNegation(sentence, one, rules),
  );
  return sentence.words.slice(aside ? aside.to + 1 : outer.to, inner.from + 1).some((word) => word.afterComma);
}

/** "We do not, however, support …" */
function isBesideNegation(sentence: Sentence, one: Stretch, rules: ReadingRules): boolean {
  const isNegation = ({ pattern, to }: Match<StanceKind>) => pattern.meaning === "negation" && to === one.from;
  return isAside(sentence, one) && saidIn(sentence, rules.stance.words).some(isNegation);
}

/** Whether the first of the words is right before the second, at most one word between. */
export function isClose(first: Stretch, second: Stretch): boolean {
  return second.from - first.to <= 1;
}

export type VerdictMatch = Match<VerdictKind>;

/** What is said of the principle behind it in the same clause, the nearest verdict first. */
export function verdictOn(
  sentence: Sentence,
  match: Stretch,
  rules: ReadingRules,
  governors: Governor[] = [],
): VerdictMatch | undefined {
  const stops = saidIn(sentence, rules.stance.ends).filter((stop) => !isAside(sentence, stop));
  const ends = stops.find(({ from }) => from >= match.to)?.from ?? sentence.words.length;
  const farthest = governors.some(({ kind, from }) => from === 0 && deeds.has(kind)) ? deedReach : subjectReach;
  return saidIn(sentence, rules.stance.verdicts)
    .filter(({ from }) => from >= match.to && from - match.to <= farthest && from < ends)
    .filter(({ from }) => !sentence.words.slice(match.to, from + 1).some((word) => word.afterBreak))
    .filter((verdict) => !isTorn(verdict, stops, sentence, rules))
    .toSorted((a, b) => a.from - b.from || b.to - a.to || b.pattern.parts.length - a.pattern.parts.length)[0];
}

/** "Is not a luxury but a condition", "n'est pas un luxe, c'est une condition": the gap of a pattern goes over no new clause. */
function isTorn(
  { pattern, from, to }: VerdictMatch,
  stops: Stretch[],
  { words }: Sentence,
  rules: ReadingRules,
): boolean {
  if (!pattern.parts.includes("gap")) return false;
  const again = words.slice(from + 1, to).some(({ form, afterComma }) => afterComma && rules.stance.pronouns.has(form));
  const joined = words.slice(from + 1, to - 2).some(({ form }) => rules.stance.and.has(form));
  return again || joined || stops.some((stop) => from < stop.from && stop.to < to);
}

/** "It is not, however, a shield", "X, however desirable, has limits": between two commas. */
function isAside({ words }: Sentence, { from, to }: Stretch): boolean {
  return words[from]?.afterComma === true && words.slice(to, to + asideWords).some((word) => word.afterComma);
}
