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
  /** What must stand near it in the same clause, in any order: "women & pay/paid". */
  beside?: Part[][];
  meaning: T;
}

/** A pattern that fits: word numbers, end exclusive. */
export interface Match<T> {
  pattern: Pattern<T>;
  from: number;
  to: number;
}

/** A pattern with the numbers of the choices behind its first word: where a sentence has none of their words, it need not be tried. */
interface Entry<T> {
  pattern: Pattern<T>;
  needs: number[];
}

/** Patterns by the stems and forms that can begin them, so that reading does not depend on how many there are. */
export interface PatternIndex<T> {
  byFirst: Map<string, Entry<T>[]>;
  /** Those that fit only at the beginning of a sentence. */
  atStart: Map<string, Entry<T>[]>;
  /** The numbers of the choices that a stem can be. */
  needed: Map<string, number[]>;
  choices: number;
}

const gapWords = 4;
/** What stands beside a pattern is so many words away at most. */
const besideWords = 12;
const manyParts = 4;
/** A word with an ending has at least so many letters before it. */
const lettersBefore = 2;
/** Words of one stem may differ by this many letters: "innovate/innovation", but not "account/accountability". */
const sameWordLetters = 2;
const none: never[] = [];

export function indexOf<T>(patterns: Pattern<T>[]): PatternIndex<T> {
  const index: PatternIndex<T> = { byFirst: new Map(), atStart: new Map(), needed: new Map(), choices: 0 };
  const numbers = new Map<Choice, number>();
  const numberOf = (choice: Choice): number => {
    const before = numbers.get(choice);
    if (before !== undefined) return before;
    const number = index.choices++;
    numbers.set(choice, number);
    for (const stem of choice.byFirst.keys()) addTo(index.needed, stem, number);
    return number;
  };
  for (const pattern of patterns) {
    const needs = neededBy(pattern).map(numberOf);
    const lists = pattern.parts[0] === "start" ? index.atStart : index.byFirst;
    for (const stem of firstStems(pattern)) addTo(lists, stem, { pattern, needs });
  }
  return index;
}

export function addTo<T>(lists: Map<string, T[]>, stem: string, one: T): void {
  const list = lists.get(stem);
  // Most stay with one, and a list that is begun empty has room for 17.
  if (list === undefined) lists.set(stem, [one]);
  else list.push(one);
}

/** What must be there, but for the first word. */
function neededBy<T>({ parts, beside = [] }: Pattern<T>): Choice[] {
  return [...parts.slice(parts[0] === "start" ? 2 : 1), ...beside.flat()].filter(
    (part) => typeof part !== "string" && !part.optional && part.endings.length === 0,
  ) as Choice[];
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

/** Every place where a pattern fits, the longest way of each. */
export function matchesIn<T>(words: Word[], index: PatternIndex<T>): Match<T>[] {
  const found: Match<T>[] = [];
  const present = new Uint8Array(index.choices);
  for (const { stem } of words) for (const number of index.needed.get(stem) ?? none) present[number] = 1;
  const find = (entries: Entry<T>[] | undefined, at: number): void => {
    for (const { pattern, needs } of entries ?? none) {
      if (!needs.every((number) => present[number])) continue;
      const to = endAt(words, pattern.parts, at);
      if (to > at && standsBeside(words, pattern, at, to)) found.push({ pattern, from: at, to });
    }
  };
  find(index.atStart.get(words[0]?.stem ?? ""), 0);
  for (const [at, word] of words.entries()) find(index.byFirst.get(word.stem), at);
  return found;
}

function endAt(words: Word[], parts: Part[], at: number): number {
  const tried = parts.length > manyParts ? new Map<number, number>() : null;
  return endOf({ words, first: at, parts, tried }, at, 0);
}

/** All that must stand beside it does, in the same clause: before it, in its gaps or behind it. */
function standsBeside<T>(words: Word[], { beside }: Pattern<T>, from: number, to: number): boolean {
  if (!beside) return true;
  let first = from;
  while (first > 0 && from - first < besideWords && !words[first]?.afterBreak) first--;
  let last = to;
  while (last < words.length && last - to < besideWords && !words[last]?.afterBreak) last++;
  const stretches = [[first, from] as const, [from + 1, to - 1] as const, [to, last] as const];
  return beside.every((parts) => stretches.some(([start, end]) => standsIn(words, parts, start, end)));
}

function standsIn(words: Word[], parts: Part[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const end = endAt(words, parts, at);
    if (end > at && end <= last) return true;
  }
  return false;
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
    if (sequence.exact) return word.form === wanted.form && sameAccents(word, wanted);
    return word.stem === wanted.stem && Math.abs(word.form.length - wanted.form.length) <= sameWordLetters;
  });
}

/** "sûr" is not "sur", nor "publica" "pública". */
function sameAccents({ accented: one }: Word, { accented: other }: Word): boolean {
  return one === undefined || other === undefined || one === other;
}
