import type { Sentence } from "./Passage.ts";
import type { Match } from "./patterns.ts";
import type { ReadingRules } from "./ReadingRules.ts";
import type { StanceKind, VerdictKind } from "./RuleFiles.ts";
import { saidIn } from "./saidIn.ts";

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
const negationReach = 4;
const subjectReach = 5;

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
      !taken.some((other) => overlap(one, other)) &&
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
  return sorted.filter(
    (one) =>
      !words.some(
        (other) => other !== one && other.from <= one.from && one.to <= other.to && length(other) > length(one),
      ),
  );
}

function length({ from, to }: Stretch): number {
  return to - from;
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The first word of the clause in which the principle stands. */
function clauseStart(sentence: Sentence, match: Stretch, rules: ReadingRules): number {
  const ends = saidIn(sentence, rules.stance.ends).filter(({ to }) => to <= match.from);
  let from = Math.max(0, ...ends.map(({ to }) => to));
  for (let at = match.from; at > from; at--) if (sentence.words[at]?.afterBreak) from = at;
  return isSubject(sentence, match, rules) ? Math.max(from, subjectStart(sentence, match, from, rules)) : from;
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
  const between = sentence.words.slice(outer.to, inner.from);
  const limit = outer.kind === "negation" || outer.kind === "against" ? negationReach : reach;
  if (between.length > limit) return false;
  if (outer.kind === "negation" && closed(sentence, outer, inner)) return false;
  if (!chained) return true;
  const joined = between.some(({ form }) => rules.stance.and.has(form)) || closed(sentence, outer, inner);
  const listed = between.some(({ form }) => rules.stance.or.has(form));
  return !joined || (listed && outer.kind === "negation");
}

/** A comma stands between. */
function closed(sentence: Sentence, outer: Governor, inner: Stretch): boolean {
  return sentence.words.slice(outer.to, inner.from + 1).some((word) => word.afterComma);
}

/** Whether the first of the words is right before the second, at most one word between. */
export function isClose(first: Stretch, second: Stretch): boolean {
  return second.from - first.to <= 1;
}

export type VerdictMatch = Match<VerdictKind>;

/** What is said of the principle behind it in the same clause, the nearest verdict first. */
export function verdictOn(sentence: Sentence, match: Stretch, rules: ReadingRules): VerdictMatch | undefined {
  const ends = saidIn(sentence, rules.stance.ends).find(({ from }) => from >= match.to)?.from ?? sentence.words.length;
  return saidIn(sentence, rules.stance.verdicts)
    .filter(({ from }) => from >= match.to && from - match.to <= subjectReach && from < ends)
    .filter(({ from }) => !sentence.words.slice(match.to, from + 1).some((word) => word.afterBreak))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)[0];
}
