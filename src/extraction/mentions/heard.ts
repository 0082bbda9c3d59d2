import { againstAny } from "../learned/Learned.ts";
import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { Likeness } from "../learned/Likeness.ts";
import { withoutWords } from "../learned/separate.ts";
import { isIn, overlaps } from "../../text/spans.ts";
import type { Span } from "../../text/View.ts";
import type { FoundIn } from "./mentions.ts";

/** A sentence that sounds less like a principle says nothing for it, and one that sounds less like its opponents nothing against it. */
const faint = { for: -0.4, against: -0.6 };
/** So many sentences are heard, those that sound most like it: a long text has always more that sound like it a little. */
const mostHeard = { for: 6, against: 3 };
/** Two mentions say as much as more. */
const mostSure = 2;
/**
 * What counts where nothing is known; then all that sentences sound like it, the one that does most, how sure patterns are, and all that sounds against
 * it. Fitted by logistic regression, with priors.yaml, on 132 texts in three languages from which nothing was learned.
 */
const weights = { none: -3.18, all: 1.26, most: 2.86, sure: 2.04, against: -1.3 };
/**
 * From here on a sentence was against a principle more often than not, in those texts: where it sounds like those that oppose or limit any, or like those
 * that oppose this one and not much more like those that hold it.
 */
const leastAgainst = { any: 0.9, this: 0, lessThanFor: 0.5 };
/** What invokes more principles lists them, whatever it sounds like. */
const mostInvoked = 2;

/** A sentence of the contributor, its span in the raw text, and how it sounds. */
export interface Heard extends Span {
  /** The place of its passage. */
  at: number;
  /** By column. */
  likeness: readonly number[];
  /** How many mentions with a stance patterns find in it. */
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

/** The sentences that sound most like a principle, the most first. */
function mostLike(sentences: readonly Heard[], column: number, count = mostHeard.for): Heard[] {
  return sentences.toSorted((a, b) => b.likeness[column]! - a.likeness[column]!).slice(0, count);
}

/** Of the sentences that sound like a principle, outside some places, the one most like it and least like what opposes it. */
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
    .filter((sentence) => sentence.likeness[column]! > faint.for && !isIn(outside, sentence))
    .toSorted((a, b) => plainness(b) - plainness(a))[0];
}

/** Whether a sentence sounds as if it opposed or limited a principle. */
export function soundsAgainst(
  { likeness, invokes }: Heard,
  principle: string,
  { columns, opposing }: Likeness,
): boolean {
  if (invokes > mostInvoked) return false;
  if (likeness[againstAny]! > leastAgainst.any) return true;
  const [column, against] = [columns.get(principle)!, opposing.get(principle)];
  return (
    against !== undefined &&
    likeness[against]! > Math.max(leastAgainst.this, likeness[column]! - leastAgainst.lessThanFor)
  );
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
