import type { LikeExamples } from "../learned/LikeExamples.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { isIn, overlaps } from "../../text/spans.ts";
import type { Span } from "../../text/View.ts";
import { heardIn, logOddsOf, plainest, soundsAgainst } from "./heard.ts";
import type { FoundIn, FoundMention, Mention } from "./mentions.ts";

/** So often what is proposed by examples alone was right, in texts from which nothing was learned. */
const confidence = 0.75;

/**
 * Adds what patterns found of a principle in a document to how much its sentences sound like it: where both are too little, it is left open; where
 * they are enough and no pattern finds it affirmed or opposed, a sentence that sounds like it is proposed. A mention in a sentence that sounds as if it
 * opposed or limited the principle is left open. By passage.
 */
export function weighedByExamples(
  found: readonly FoundIn[],
  like: LikeExamples,
  priors: ReadingRules["priors"],
): Mention[][] {
  const weighed = found.map(({ mentions }) => mentions);
  const sentences = heardIn(found, like);
  const { likeness } = like;
  for (const principle of likeness.columns.keys()) {
    const mentions = weighed.flat().filter((mention) => mention.principle === principle);
    const logOdds = logOddsOf(sentences, surenessOf(mentions), principle, likeness);
    const isThere = (priors.get(principle) ?? 0) + logOdds >= 0;
    const against = sentences.filter((sentence) => soundsAgainst(sentence, principle, likeness));
    for (const mention of mentions) leaveDoubtfulOpen(mention, isThere, against);
    if (!isThere || mentions.some(({ stance }) => stance === "AFFIRMS" || stance === "OPPOSES")) continue;
    const bounded = [...against, ...mentions.filter(({ stance }) => stance === "QUALIFIES")];
    const nearest = plainest(sentences, principle, likeness, bounded);
    if (nearest) weighed[nearest.at] = affirming(principle, nearest, weighed[nearest.at]!);
  }
  return weighed.map((mentions) => mentions.map(({ bare: _bare, hint: _hint, ...mention }) => mention));
}

function leaveDoubtfulOpen(mention: FoundMention, isThere: boolean, against: readonly Span[]): void {
  const { stance } = mention;
  if (!isThere && (stance === "AFFIRMS" || stance === "QUALIFIES")) leaveOpen(mention, "unlike examples");
  else if (stance === "AFFIRMS" && isIn(against, mention)) leaveOpen(mention, "sounds opposed or limited");
}

function leaveOpen(mention: FoundMention, why: string): void {
  Object.assign(mention, { stance: null, rule: `${mention.rule} [${why}]` });
}

/** How sure patterns are that it is held, even if in bounds, less how sure that it is opposed. */
function surenessOf(mentions: readonly FoundMention[]): number {
  return mentions.reduce((sum, { stance, confidence: sure }) => {
    if (stance === null) return sum;
    return stance === "OPPOSES" ? sum - sure : sum + sure;
  }, 0);
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
