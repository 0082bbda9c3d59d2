import { turning } from "../learned/Learned.ts";
import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Likeness } from "../learned/Likeness.ts";
import { withoutWords } from "../learned/separate.ts";
import type { Span } from "../../text/View.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import type { FoundMention } from "./mentions.ts";

// Fitted by logistic regression, with priors.yaml, on 132 texts in three languages from which nothing was learned.
/** A sentence that sounds less like a principle says nothing for it, and one that sounds less like its opponents nothing against it. */
const faint = { for: -0.4, against: -0.6 };
/** So many sentences are heard, those that sound most like it: a long text has always more that sound like it a little. */
const mostHeard = { for: 6, against: 3 };
/** Two mentions say as much as more. */
const mostSure = 2;
/** What counts where nothing is known; then all that sentences sound like it, the one that does most, how sure patterns are, and all that sounds against it. */
const weights = { none: -3.18, all: 1.26, most: 2.86, sure: 2.04, against: -1.3 };
/**
 * A sentence opposes or limits a principle more often than not where it sounds more than this like those that do so to any, or to this one; there it
 * must sound not much less against it than for it.
 */
const turned = { any: 0.9, this: 0, lessThanFor: 0.5 };
/** What invokes more principles lists them, whatever it sounds like. */
const mostTurned = 2;

/** What was found in a passage, and its sentences in which the contributor speaks. */
export interface FoundIn {
  passage: Passage;
  mentions: FoundMention[];
  own: Sentence[];
}

/** A sentence of the contributor, its span in the raw text, and how it sounds. */
export interface Heard extends Span {
  /** The place of its passage. */
  at: number;
  /** By column. */
  likeness: readonly number[];
  /** How many principles patterns find in it. */
  invokes: number;
}

/** All that the contributor says. */
export function heardIn(found: readonly FoundIn[], like: LikeExamples): Heard[] {
  return found.flatMap(({ passage, own, mentions }, at) =>
    own.map((sentence) => {
      const span = passage.view.rawSpan(sentence);
      const invokes = mentions.filter((mention) => mention.stance !== null && overlaps(mention, span)).length;
      return { at, likeness: like.of(passage, sentence), invokes, ...span };
    }),
  );
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The sentences that sound most like a principle, the most first. */
export function mostLike(sentences: readonly Heard[], column: number, count = mostHeard.for): Heard[] {
  return sentences.toSorted((a, b) => b.likeness[column]! - a.likeness[column]!).slice(0, count);
}

/** The sentence that sounds most like a principle and least like what opposes it, outside some places. */
export function plainest(
  sentences: readonly Heard[],
  principle: string,
  { columns, opposing }: Likeness,
  outside: readonly Span[],
): Heard | undefined {
  const [column, against] = [columns.get(principle)!, opposing.get(principle)];
  const plainness = ({ likeness }: Heard): number =>
    likeness[column]! - (against === undefined ? 0 : likeness[against]!);
  return mostLike(sentences, column)
    .filter((sentence) => !outside.some((place) => overlaps(place, sentence)))
    .toSorted((a, b) => plainness(b) - plainness(a))[0];
}

/** Whether a sentence sounds as if it opposed or limited a principle. */
export function isTurned({ likeness, invokes }: Heard, principle: string, { columns, opposing }: Likeness): boolean {
  if (invokes > mostTurned) return false;
  if (likeness[turning]! > turned.any) return true;
  const [column, against] = [columns.get(principle)!, opposing.get(principle)];
  return against !== undefined && likeness[against]! > Math.max(turned.this, likeness[column]! - turned.lessThanFor);
}

/** Log-odds that a document holds a principle of which its sentences sound so and patterns are so sure, where its prior is 0. */
export function logOddsOf(sentences: readonly Heard[], sure: number, principle: string, likeness: Likeness): number {
  const [column, against] = [likeness.columns.get(principle)!, likeness.opposing.get(principle)];
  const nearest = mostLike(sentences, column);
  return (
    weights.none +
    weights.all * loudness(nearest, column, faint.for) +
    weights.most * (nearest[0]?.likeness[column] ?? withoutWords) +
    weights.sure * Math.max(-mostSure, Math.min(mostSure, sure)) +
    (against === undefined
      ? 0
      : weights.against * loudness(mostLike(sentences, against, mostHeard.against), against, faint.against))
  );
}

function loudness(sentences: readonly Heard[], column: number, silence: number): number {
  return sentences.reduce((sum, { likeness }) => sum + Math.max(0, likeness[column]! - silence), 0);
}
