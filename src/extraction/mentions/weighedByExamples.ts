import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import type { Span } from "../../text/View.ts";
import type { FoundMention, Mention } from "./mentions.ts";

// Chosen on 84 texts from which nothing was learned.
/** A sentence that sounds less like a principle says nothing for it. */
const faint = -0.4;
/** So many sentences are heard, those that sound most like it: a long text has always more that sound like it a little. */
const heard = 6;
/** What a mention counts of which its pattern is sure; one that opposes counts against. */
const ofMention = 1.2;
/** Where sentences and mentions add up to so much, a principle is there more often than not. */
const enough = 1.8;
/** So often what is proposed by examples alone was right, in texts from which nothing was learned. */
const confidence = 0.75;

/** What was found in a passage, and its sentences in which the contributor speaks. */
export interface FoundIn {
  passage: Passage;
  mentions: FoundMention[];
  own: Sentence[];
}

/**
 * Adds what patterns found of a principle in a document to how much its sentences sound like it: where both are too little, it is left open; where
 * patterns find nothing and sentences are enough, the one that sounds most like it is proposed. By passage.
 */
export function weighedByExamples(found: readonly FoundIn[], like: LikeExamples): Mention[][] {
  const weighed = found.map(({ mentions }) => mentions);
  for (const [principle, column] of like.likeness.columns) {
    const mentions = weighed.flat().filter((mention) => mention.principle === principle);
    const affirmed = mentions.filter(({ stance }) => stance === "AFFIRMS" || stance === "QUALIFIES");
    const [sum, nearest] = soundOf(found, like, column);
    const opposed = mentions.filter(({ stance }) => stance === "OPPOSES");
    const isThere = sum + ofMention * (surenessOf(affirmed) - surenessOf(opposed)) >= enough;
    if (!isThere)
      for (const mention of affirmed)
        Object.assign(mention, { stance: null, rule: `${mention.rule} [unlike examples]` });
    if (isThere && affirmed.length === 0 && opposed.length === 0)
      weighed[nearest.at] = affirming(principle, nearest, weighed[nearest.at]!);
  }
  return weighed.map((mentions) => mentions.map(({ bare: _bare, hint: _hint, ...mention }) => mention));
}

function surenessOf(mentions: readonly FoundMention[]): number {
  return mentions.reduce((all, { confidence: sure }) => all + sure, 0);
}

interface Nearest extends Span {
  /** Of its passage. */
  at: number;
}

/** How much the sentences of a document sound like a principle, and the one that does most; there is one where they do. */
function soundOf(found: readonly FoundIn[], like: LikeExamples, column: number): [sum: number, nearest: Nearest] {
  const sentences = found.flatMap(({ passage, own }, at) =>
    own.map((sentence) => {
      return { at, sentence, likeness: like.of(passage, sentence)[column]! };
    }),
  );
  const nearest = sentences.toSorted((a, b) => b.likeness - a.likeness).slice(0, heard);
  const sum = nearest.reduce((all, { likeness }) => all + Math.max(0, likeness - faint), 0);
  const [{ at, sentence } = { at: 0, sentence: { start: 0, end: 0 } }] = nearest;
  return [sum, { at, ...found[at]!.passage.view.rawSpan(sentence) }];
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
