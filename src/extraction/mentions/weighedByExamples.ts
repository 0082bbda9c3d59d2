import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import type { Span } from "../../text/View.ts";
import type { FoundMention } from "./mentions.ts";

/** Where a sentence sounds so much like a principle, it is there more often than not. */
const enough = 0.25;
/** A principle that is mentioned once, in a text without a sentence that sounds more like it, is more often not there than it is. */
const tooLittle = -0.35;
/** The same where the mention only follows from other words, such as a rejection of its opposite. */
const tooLittleImplied = 0.1;
/** So often what is proposed by examples alone was right, in texts from which nothing was learned. */
const confidence = 0.6;

/** What was found in a passage, and its sentences in which the contributor speaks. */
export interface FoundIn {
  passage: Passage;
  mentions: FoundMention[];
  own: Sentence[];
}

/**
 * Holds what patterns found in a document against what examples sound like: a principle that is mentioned once and that no sentence sounds like is left
 * open, and one that patterns do not find is proposed where a sentence sounds most like it. By passage.
 */
export function weighedByExamples(found: readonly FoundIn[], like: LikeExamples): FoundMention[][] {
  const weighed = found.map(({ mentions }) => mentions);
  for (const [principle, column] of like.likeness.columns) {
    const mentions = weighed.flat().filter((mention) => mention.principle === principle);
    const affirmed = mentions.filter(({ stance }) => stance === "AFFIRMS");
    const nearest = nearestIn(found, like, column);
    const [first] = affirmed;
    if (first && affirmed.length === 1 && nearest.likeness < (first.explicit ? tooLittle : tooLittleImplied))
      Object.assign(first, { stance: null, rule: `${first.rule} [unlike examples]` });
    else if (!first && nearest.likeness >= enough && !mentions.some(({ stance }) => stance === "OPPOSES"))
      weighed[nearest.at] = affirming(principle, nearest.span, weighed[nearest.at]!);
  }
  return weighed;
}

/** The sentence that sounds most like a principle. */
function nearestIn(found: readonly FoundIn[], like: LikeExamples, column: number) {
  let nearest = { at: 0, likeness: -Infinity, span: { start: 0, end: 0 } };
  for (const [at, { passage, own }] of found.entries())
    for (const sentence of own) {
      const likeness = like.of(passage, sentence)[column]!;
      if (likeness > nearest.likeness) nearest = { at, likeness, span: passage.view.rawSpan(sentence) };
    }
  return nearest;
}

/** The mentions of a passage with one of a sentence, or with what was left open in it affirmed. */
function affirming(principle: string, span: Span, mentions: FoundMention[]): FoundMention[] {
  const said = { stance: "AFFIRMS", explicit: false, confidence, bare: false, hint: false } as const;
  const isOpen = (one: FoundMention): boolean =>
    one.principle === principle && one.start < span.end && span.start < one.end;
  if (mentions.some(isOpen))
    return mentions.map((one) => (isOpen(one) ? { ...one, ...said, rule: `${one.rule} [like examples]` } : one));
  return [...mentions, { ...span, principle, rule: `examples: ${principle}`, ...said }].toSorted(
    (a, b) => a.start - b.start,
  );
}
