import type { Passage, Sentence } from "../passages/Passage.ts";
import type { Recommendation } from "./recommendations.ts";

/** A whole sentence that recommends something though none of its words asks. */
export function withoutCue(sentence: Sentence, { view }: Passage, rule: string, confidence: number): Recommendation {
  const action = view.text.slice(sentence.start, sentence.end).replace(/\s*[.;,]\s*$/, "");
  return {
    ...view.rawSpan(sentence),
    strength: "SHOULD",
    cueWords: [],
    addressee: null,
    action,
    rule,
    confidence,
  };
}
