import type { Span } from "./View.ts";

const capitals = /\p{Lu}[\p{L}&'-]*(?: (?:(?:of|the|for|on|and|in|to|&) ){0,3}\p{Lu}[\p{L}&'-]*)+/gu;

/** The names of bodies in a view's text: runs of capitalised words that hold a word such as Council or Forum. */
export function bodiesIn(text: string, bodyWords: Set<string>): Span[] {
  return [...text.matchAll(capitals)]
    .filter((match) => match[0].split(/[\s-]/).some((word) => bodyWords.has(word)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
