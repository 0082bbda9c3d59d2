import { fold } from "../../text/fold.ts";
import { tokensOf } from "./tokens.ts";

/** Words that must stand one after another; one word is the usual case. */
export interface Wanted {
  words: string[];
  /** Quoted: these very words, case and accents aside; else whatever has their stems. */
  exact: boolean;
  without: boolean;
}

const mostWanted = 32;

/**
 * Reads words, "exact phrases" and -without. Any input is fine: what holds no letter or digit asks for nothing, and what is said
 * twice is asked once.
 */
export function queryOf(input: string): Wanted[] {
  const chunks = input.toWellFormed().matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu);
  const wanted = new Map<string, Wanted>();
  for (const [, minus, phrase, word] of chunks) {
    const words = tokensOf(phrase ?? word ?? "").map((token) => token.word);
    if (words.length === 0) continue;
    const one = { words: words.slice(0, mostWanted), exact: phrase !== undefined, without: minus === "-" };
    const saying = JSON.stringify({ ...one, words: one.words.map(fold) });
    if (!wanted.has(saying)) wanted.set(saying, one);
    if (wanted.size === mostWanted) break;
  }
  return [...wanted.values()];
}
