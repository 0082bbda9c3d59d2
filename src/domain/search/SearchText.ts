import type { Token } from "./tokens.ts";

/** A text under which a thing can be found. */
export interface SearchText {
  id: string;
  /** What it is to people: label, symbol, text. */
  name: string;
  text: string;
  language: string;
  /** How much a match in it says, against 1 for running text. */
  weight: number;
}

export interface Hit {
  id: string;
  score: number;
  /** The text that matched best, and the words in it that matched. */
  best: SearchText;
  matches: Token[];
}
