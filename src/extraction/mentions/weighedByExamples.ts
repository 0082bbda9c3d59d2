import type { LikeExamples } from "../learned/LikeExamples.ts";
import { withoutWords } from "../learned/separate.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import type { Span } from "../../text/View.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { Stance } from "./Judgement.ts";
import type { FoundMention, Mention } from "./mentions.ts";

// Fitted by logistic regression, with priors.yaml, on 84 texts in three languages from which nothing was learned.
/** A sentence that sounds less like a principle says nothing for it. */
const faint = -0.4;
/** So many sentences are heard, those that sound most like it: a long text has always more that sound like it a little. */
const mostHeard = 6;
/** Two mentions say as much as more. */
const mostSure = 2;
/** What counts where nothing is known, then all that sentences sound like it, the one that does most, and how sure patterns are. */
const weights = { none: -3.22, all: 1.34, most: 2.5, sure: 2.05 };
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
 * they are enough and no pattern affirms it, the one that sounds most like it is proposed. By passage.
 */
export function weighedByExamples(
  found: readonly FoundIn[],
  like: LikeExamples,
  priors: ReadingRules["priors"],
): Mention[][] {
  const weighed = found.map(({ mentions }) => mentions);
  for (const [principle, column] of like.likeness.columns) {
    const mentions = weighed.flat().filter((mention) => mention.principle === principle);
    const of = (stance: Stance): FoundMention[] => mentions.filter((mention) => mention.stance === stance);
    const [affirmed, qualified, opposed] = [of("AFFIRMS"), of("QUALIFIES"), of("OPPOSES")];
    const heard = heardOf(found, like, column);
    const sure = surenessOf(affirmed) + surenessOf(qualified) - surenessOf(opposed);
    const isThere = (priors.get(principle) ?? 0) + logOddsOf(heard, sure) >= 0;
    if (!isThere)
      for (const mention of [...affirmed, ...qualified])
        Object.assign(mention, { stance: null, rule: `${mention.rule} [unlike examples]` });
    if (!isThere || affirmed.length > 0 || opposed.length > 0) continue;
    const nearest = heard.find((sentence) => !qualified.some((mention) => overlaps(mention, sentence)));
    if (nearest) weighed[nearest.at] = affirming(principle, nearest, weighed[nearest.at]!);
  }
  return weighed.map((mentions) => mentions.map(({ bare: _bare, hint: _hint, ...mention }) => mention));
}

function surenessOf(mentions: readonly FoundMention[]): number {
  return mentions.reduce((all, { confidence: sure }) => all + sure, 0);
}

/** A sentence and how much it sounds like a principle. */
interface Heard extends Span {
  /** Of its passage. */
  at: number;
  likeness: number;
}

/** The sentences of a document that sound most like a principle, the most first. */
function heardOf(found: readonly FoundIn[], like: LikeExamples, column: number): Heard[] {
  const sentences = found.flatMap(({ passage, own }, at) =>
    own.map((sentence) => {
      return { at, sentence, likeness: like.of(passage, sentence)[column]! };
    }),
  );
  const nearest = sentences.toSorted((a, b) => b.likeness - a.likeness).slice(0, mostHeard);
  return nearest.map(({ at, sentence, likeness }) => {
    return { at, likeness, ...found[at]!.passage.view.rawSpan(sentence) };
  });
}

/** Log-odds that a document holds a principle of which sentences sound so and patterns are so sure, where its prior is 0. */
function logOddsOf(heard: readonly Heard[], sure: number): number {
  const all = heard.reduce((sum, { likeness }) => sum + Math.max(0, likeness - faint), 0);
  const most = heard[0]?.likeness ?? withoutWords;
  return (
    weights.none +
    weights.all * all +
    weights.most * most +
    weights.sure * Math.max(-mostSure, Math.min(mostSure, sure))
  );
}

/** The mentions of a passage with one of a sentence, or with what was left open in it affirmed. */
function affirming(principle: string, span: Span, mentions: FoundMention[]): FoundMention[] {
  const said = { stance: "AFFIRMS", explicit: false, confidence, bare: false, hint: false } as const;
  const isOpen = (one: FoundMention): boolean => one.principle === principle && overlaps(one, span);
  if (mentions.some(isOpen))
    return mentions.map((one) => (isOpen(one) ? { ...one, ...said, rule: `${one.rule} [like examples]` } : one));
  return [...mentions, { ...span, principle, rule: `examples: ${principle}`, ...said }].toSorted(
    (a, b) => a.start - b.start,
  );
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
