import { recommending } from "../learned/Learned.ts";
import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import type { Recommendation } from "./recommendations.ts";
import { withoutCue } from "./withoutCue.ts";

// Found by logistic regression over 84 texts from which nothing was learned, of how a sentence sounds, what stands beside it and where it stands.
/** Recommendations stand beside each other: what the sentences before and behind it sound like counts so much. */
const ofNeighbour = 0.25;
/** Who recommends does so at the end: the last sentence counts so much more than the first. */
const ofEnd = 1;
/** What words that ask count, where they are sure. */
const ofCue = 1.5;
/** With so much in all, a sentence recommends something more often than not. */
const enough = 1.04;
/** What no sentence is more or less like, as neighbours count. */
const [least, most] = [-1.5, 1.5];
const ofNobody = -1;
/** So often what is proposed by examples alone was right, in texts from which nothing was learned. */
const confidence = 0.6;

/** How much each sentence of the contributor speaks for a recommendation by what it and its neighbours sound like, and by its place. */
export function soundsOf(passages: readonly Passage[], like: LikeExamples): Map<Sentence, number> {
  const own = passages.filter(isOwn).flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  const likeness = own.map(({ passage, sentence }) => like.of(passage, sentence)[recommending]!);
  const beside = (at: number): number => Math.min(most, Math.max(least, likeness[at] ?? ofNobody));
  return new Map(
    own.map(({ sentence }, at) => {
      const place = at / Math.max(1, own.length - 1);
      return [sentence, likeness[at]! + ofNeighbour * (beside(at - 1) + beside(at + 1)) + ofEnd * place];
    }),
  );
}

/** What is recommended in a passage, held against what examples sound like. */
export function heldAgainstExamples(
  passage: Passage,
  found: Recommendation[],
  sounds: ReadonlyMap<Sentence, number>,
): Recommendation[] {
  if (!isOwn(passage)) return found;
  const { view, sentences } = passage;
  return sentences.flatMap((sentence) => {
    const span = view.rawSpan(sentence);
    const here = found.filter(({ start }) => start >= span.start && start < span.end);
    const sure = here.reduce((surest, one) => Math.max(surest, one.confidence), 0);
    if (sounds.get(sentence)! + ofCue * sure < enough) return [];
    return here.length > 0 ? here : [withoutCue(sentence, passage, "examples: recommendation", confidence)];
  });
}

function isOwn({ voice, reference }: Passage): boolean {
  return voice === "CONTRIBUTOR" && !reference;
}
