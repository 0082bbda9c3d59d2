import { recommending } from "../learned/Likeness.ts";
import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Passage } from "../passages/Passage.ts";
import type { Recommendation } from "./recommendations.ts";
import { withoutCue } from "./withoutCue.ts";

/** A sentence that sounds so much like those that recommend does so more often than not, in texts from which nothing was learned. */
const enough = 0.7;
/** One that sounds so little like them does not, whatever its words are. */
const tooLittle = -0.6;
/** So often what is proposed by examples alone was right, in texts from which nothing was learned. */
const confidence = 0.6;

/** What is recommended in a passage, held against what examples sound like. */
export function heldAgainstExamples(passage: Passage, found: Recommendation[], like: LikeExamples): Recommendation[] {
  if (passage.voice !== "CONTRIBUTOR" || passage.reference) return found;
  const { view, sentences } = passage;
  return sentences.flatMap((sentence) => {
    const likeness = like.of(passage, sentence)[recommending]!;
    const span = view.rawSpan(sentence);
    const here = found.filter(({ start }) => start >= span.start && start < span.end);
    if (likeness < tooLittle) return [];
    if (here.length > 0 || likeness < enough) return here;
    return [withoutCue(sentence, passage, "examples: recommendation", confidence)];
  });
}
