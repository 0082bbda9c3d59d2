import type { Voice as VoiceName } from "../../domain/passage/Passage.ts";
import type { Span } from "../../text/View.ts";
import type { View } from "../../text/View.ts";
import type { Word } from "../rules/words.ts";

export type Voice = `${VoiceName}`;

/** A sentence of a passage: its span and its words, both in the passage's view. */
export interface Sentence extends Span {
  words: Word[];
}

/** A passage as the readers see it. Its span is UTF-16 in the raw text; everything else is in its view. */
export interface Passage extends Span {
  number: number;
  voice: Voice;
  /** Number of the process' question: the one that it asks, or that it answers. */
  questionNumber?: number;
  item: boolean;
  /** Those who adopted it say it, though it stands in quotation marks. */
  adopted?: boolean;
  /** It stands in a list of references: cited, but not argued with. */
  reference: boolean;
  view: View;
  sentences: Sentence[];
  /** Quotations inside the passage. */
  quotations: Span[];
  /** Addresses on the web inside the passage: their words are nobody's. */
  addresses: Span[];
}
