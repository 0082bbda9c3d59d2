import type { Span } from "../text/View.ts";

/** "Special Rapporteur on the right to privacy": what an office is for belongs to its name. */
const mandate = /(?<=Rapporteurs?) on (?:the )?\p{L}+(?: (?:of|to|and|on) (?:the )?\p{L}+)*/gu;
const capitals = /\p{Lu}[\p{L}&'-]*(?: (?:(?:of|the|for|on|and|in|to|&) ){0,3}\p{Lu}[\p{L}&'-]*)+/gu;

/** The names of bodies in a view's text: runs of capitalised words that hold a word such as Council or Forum. */
export function bodiesIn(text: string, bodyWords: Set<string>): Span[] {
  const names = [...text.matchAll(capitals)].filter((match) =>
    match[0].split(/[\s-]/).some((word) => bodyWords.has(word)),
  );
  return [...names, ...text.matchAll(mandate)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
