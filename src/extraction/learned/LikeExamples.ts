import type { Passage, Sentence } from "../passages/Passage.ts";
import { isQuestion } from "./featuresOf.ts";
import type { Likeness } from "./Likeness.ts";

/** In fewer sentences of its contributor a text says too little to be held against examples. */
const fewestSentences = 10;

/** How much the sentences of one text are like examples; each is compared once. */
export class LikeExamples {
  readonly #known = new Map<Sentence, number[]>();

  private constructor(readonly likeness: Likeness) {}

  /** Undefined where the language has no examples, or the text is too short. */
  static in(passages: readonly Passage[], likeness: Likeness | undefined): LikeExamples | undefined {
    const own = passages.flatMap(({ voice, sentences }) => (voice === "CONTRIBUTOR" ? sentences : []));
    return likeness === undefined || own.length < fewestSentences ? undefined : new LikeExamples(likeness);
  }

  /** By column, as `Likeness` gives it. */
  of({ view, sentences }: Passage, sentence: Sentence): number[] {
    const before = this.#known.get(sentence);
    if (before) return before;
    const asks = isQuestion(view.text.slice(sentence.start, sentence.end));
    const found = this.likeness.of({ words: sentence.words, alone: sentences.length === 1, asks });
    this.#known.set(sentence, found);
    return found;
  }
}
