import { tokensOf } from "./tokens.ts";

/** Words that must stand one after another; one word is the usual case. */
export interface Wanted {
  words: string[];
  without: boolean;
}

const mostWanted = 32;

/** Reads words, "exact phrases" and -without. Any input is fine: what holds no letter or digit asks for nothing. */
export function queryOf(input: string): Wanted[] {
  const chunks = input.toWellFormed().matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu);
  const wanted: Wanted[] = [];
  for (const [, minus, phrase, word] of chunks) {
    const words = tokensOf(phrase ?? word ?? "").map((token) => token.word);
    if (words.length > 0) wanted.push({ words: words.slice(0, mostWanted), without: minus === "-" });
    if (wanted.length === mostWanted) break;
  }
  return wanted;
}
