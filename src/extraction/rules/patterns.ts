import type { Word } from "./words.ts";

/** One place in a pattern: any of several word sequences. `exact` sequences match the form only, not its inflections. */
export interface Choice {
  /** By the stem of their first word: a list of many words costs no more than a short one. */
  byFirst: Map<string, Sequence[]>;
  /** Any word that ends so: "~ar". */
  endings: string[];
  optional: boolean;
}
export interface Sequence {
  words: Word[];
  exact: boolean;
}
export type Part = Choice | "gap" | "start";

export interface Pattern<T> {
  source: string;
  parts: Part[];
  meaning: T;
}

/** A pattern that fits: word numbers, end exclusive. */
export interface Match<T> {
  pattern: Pattern<T>;
  from: number;
  to: number;
}

/** Patterns by the stems and forms that can begin them, so that reading does not depend on how many there are. */
export interface PatternIndex<T> {
  byFirst: Map<string, Begun<T>[]>;
  /** Those that fit only at the beginning of a sentence. */
  atStart: Map<string, Begun<T>[]>;
}

/** A pattern that begins with a stem. */
interface Begun<T> {
  pattern: Pattern<T>;
  /** One of these stems must stand among the next words; null where any word can follow. */
  next: { stems: Stems; within: number } | null;
}
interface Stems {
  has(stem: string): boolean;
}

const gapWords = 4;
const manyParts = 4;
/** A word with an ending has at least so many letters before it. */
const lettersBefore = 2;
/** Words of one stem may differ by this many letters: "innovate/innovation", but not "account/accountability". */
const sameWordLetters = 2;

export function indexOf<T>(patterns: Pattern<T>[]): PatternIndex<T> {
  const index: PatternIndex<T> = { byFirst: new Map(), atStart: new Map() };
  for (const pattern of patterns) {
    const lists = pattern.parts[0] === "start" ? index.atStart : index.byFirst;
    for (const stem of firstStems(pattern)) {
      const list = lists.get(stem) ?? [];
      list.push({ pattern, next: nextStems(pattern, stem) });
      lists.set(stem, list);
    }
  }
  return index;
}

function firstStems<T>(pattern: Pattern<T>): Set<string> {
  const stems = new Set<string>();
  for (const part of pattern.parts) {
    if (typeof part === "string") continue;
    for (const stem of part.byFirst.keys()) stems.add(stem);
    if (!part.optional) break;
  }
  return stems;
}

/** Most patterns end where what must follow does not, and a look at it costs less than an attempt. */
function nextStems<T>({ parts }: Pattern<T>, stem: string): Begun<T>["next"] {
  const [first, second, third] = parts.filter((part) => part !== "start");
  if (typeof first !== "object" || first.optional) return null;
  const sequences = first.byFirst.get(stem) ?? [];
  if (sequences.every(({ words }) => words.length === 1))
    return second === "gap" ? stemsOf(third, 1 + gapWords) : stemsOf(second, 1);
  if (sequences.some(({ words, exact }) => exact || words.length === 1)) return null;
  return { stems: new Set(sequences.map(({ words }) => words[1]!.stem)), within: 1 };
}

function stemsOf(part: Part | undefined, within: number): Begun<never>["next"] {
  if (typeof part !== "object" || part.optional || part.endings.length > 0) return null;
  return { stems: part.byFirst, within };
}

function canFollow<T>(words: Word[], at: number, next: Begun<T>["next"]): boolean {
  if (next === null) return true;
  for (let i = at + 1; i <= at + next.within && i < words.length; i++) if (next.stems.has(words[i]!.stem)) return true;
  return false;
}

/** Every place where a pattern fits, the longest way of each. */
export function matchesIn<T>(words: Word[], index: PatternIndex<T>): Match<T>[] {
  const found: Match<T>[] = [];
  const find = (begun: Begun<T>[] | undefined, at: number): void => {
    for (const { pattern, next } of begun ?? []) {
      if (!canFollow(words, at, next)) continue;
      const tried = pattern.parts.length > manyParts ? new Map<number, number>() : null;
      const to = endOf({ words, first: at, parts: pattern.parts, tried }, at, 0);
      if (to > at) found.push({ pattern, from: at, to });
    }
  };
  find(index.atStart.get(words[0]?.stem ?? ""), 0);
  for (const [at, word] of words.entries()) find(index.byFirst.get(word.stem), at);
  return found;
}

/** One attempt to fit a pattern. Patterns with several gaps can fit in very many ways: what was tried is remembered. */
interface Attempt {
  words: Word[];
  first: number;
  parts: Part[];
  tried: Map<number, number> | null;
}

/** Where the parts from `number` on end when they begin at word `at`; -1 if they do not fit. */
function endOf(attempt: Attempt, at: number, number: number): number {
  const place = at * attempt.parts.length + number;
  const before = attempt.tried?.get(place);
  if (before !== undefined) return before;
  const end = endFrom(attempt, at, number);
  attempt.tried?.set(place, end);
  return end;
}

function endFrom(attempt: Attempt, at: number, number: number): number {
  const part = attempt.parts[number];
  if (part === undefined) return at;
  if (part === "start") return at === 0 ? endOf(attempt, at, number + 1) : -1;
  if (part === "gap") return endAfterGap(attempt, at, number + 1);
  const clause = at === attempt.first || !attempt.words[at]?.afterBreak;
  const best = clause ? endOfChoice(attempt, at, part, number) : -1;
  return best < 0 && part.optional ? endOf(attempt, at, number + 1) : best;
}

function endOfChoice(attempt: Attempt, at: number, part: Choice, number: number): number {
  let best = -1;
  const word = attempt.words[at];
  for (const sequence of part.byFirst.get(word?.stem ?? "") ?? []) {
    if (!fits(attempt.words, at, sequence)) continue;
    best = Math.max(best, endOf(attempt, at + sequence.words.length, number + 1));
  }
  if (word && part.endings.some((ending) => endsSo(word.form, ending))) {
    best = Math.max(best, endOf(attempt, at + 1, number + 1));
  }
  return best;
}

function endAfterGap(attempt: Attempt, at: number, number: number): number {
  for (let skipped = 0; skipped <= gapWords && at + skipped < attempt.words.length; skipped++) {
    if (skipped > 0 && attempt.words[at + skipped - 1]?.afterBreak) return -1;
    const end = endOf(attempt, at + skipped, number);
    if (end >= 0) return end;
  }
  return -1;
}

function endsSo(form: string, ending: string): boolean {
  return form.length >= ending.length + lettersBefore && form.endsWith(ending);
}

function fits(words: Word[], at: number, sequence: Sequence): boolean {
  return sequence.words.every((wanted, i) => {
    const word = words[at + i];
    if (!word || (i > 0 && word.afterBreak)) return false;
    if (sequence.exact) return word.form === wanted.form;
    return word.stem === wanted.stem && Math.abs(word.form.length - wanted.form.length) <= sameWordLetters;
  });
}
