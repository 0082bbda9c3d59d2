import { bodiesIn } from "./bodies.ts";
import type { Passage, Sentence } from "./Passage.ts";
import { matchesIn } from "./patterns.ts";
import type { Match } from "./patterns.ts";
import type { PrincipleSign, ReadingRules } from "./ReadingRules.ts";
import { isWithin, reportedIn } from "./reportedSpeech.ts";
import type { Stance, StanceContext } from "./Judgement.ts";
import { stanceOf } from "./stance.ts";
import type { Span } from "../text/View.ts";

/** Words that invoke a principle, as they are proposed; the span is UTF-16 in the raw text. */
export interface Mention extends Span {
  principle: string;
  /** Null where the rules cannot tell. */
  stance: Stance | null;
  /** The words themselves name it; false where it follows from the rejection of its opposite. */
  explicit: boolean;
  confidence: number;
  rule: string;
}

const longestMention = 10_000;

type SignMatch = Match<PrincipleSign>;

/**
 * The principles that a passage in the contributor's voice invokes: one mention a principle and sentence, the longest.
 * `named` are the spans of instruments in the view: what their names say is not said by the contributor.
 */
export function mentionsOf(passage: Passage, rules: ReadingRules, named: Span[], names: Set<string>): Mention[] {
  if (passage.voice !== "CONTRIBUTOR" || passage.reference) return [];
  const bodies = bodiesIn(passage.view.text, rules);
  return passage.sentences.flatMap((sentence) => mentionsIn(sentence, passage, rules, { named, bodies, names }));
}

interface Around {
  named: Span[];
  bodies: Span[];
  names: Set<string>;
}

function mentionsIn(sentence: Sentence, passage: Passage, rules: ReadingRules, around: Around): Mention[] {
  const speech = reportedIn(sentence, rules, around.names);
  const valued = matchesIn(sentence.words, rules.valued.endorsing).length > 0;
  const spoken = matchesIn(sentence.words, rules.principles).filter((match) => {
    const span = spanOf(sentence, match);
    const inside = (others: Span[]): boolean =>
      others.some((other) => span.start < other.end && other.start < span.end);
    if (isWithin(match, speech) || inside(passage.quotations) || inside(passage.addresses)) return false;
    if (match.pattern.meaning.sign === "NOT") return true;
    return match.pattern.meaning.named || !(inside(around.named) || inside(around.bodies));
  });
  const best = new Map<string, Mention>();
  const seen = withoutHidden(spoken);
  const context: StanceContext = {
    sentence,
    asks: /\?["')\]]*$/.test(passage.view.text.slice(sentence.start, sentence.end)),
    taken: seen.filter(({ pattern, from, to }) => pattern.meaning.sign === "WAY" && to - from > 1),
    names: around.names,
    rules,
  };
  for (const match of seen) {
    const { principle, sign, rule } = match.pattern.meaning;
    if (sign === "NOT" || (sign === "WEAK" && !valued && !namesItem(passage, sentence, match))) continue;
    const judged = stanceOf(match, context);
    if (!judged) continue;
    const said = judged.reason === "" ? rule : `${rule} [${judged.reason}]`;
    const found = {
      principle,
      stance: judged.stance,
      explicit: sign === "WAY",
      confidence: confidenceOf(match),
      rule: said,
    };
    const mention = { ...found, ...spanOf(sentence, match) };
    const before = best.get(principle);
    if (!before || says(mention) > says(before)) best.set(principle, mention);
  }
  const inOrder = [...best.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map((mention) => ({ ...mention, ...passage.view.rawSpan(mention) }));
}

/** A list item that begins with the words is about them: "• Security: …". */
function namesItem(passage: Passage, sentence: Sentence, match: SignMatch): boolean {
  return passage.item && passage.sentences[0] === sentence && match.from === 0;
}

/** The longest words say most; those that leave the stance open say less than any that do not. */
function says({ start, end, stance }: Mention): number {
  return end - start + (stance === null ? 0 : longestMention);
}

function spanOf(sentence: Sentence, match: SignMatch): Span {
  return { start: sentence.words[match.from]?.start ?? 0, end: sentence.words[match.to - 1]?.end ?? 0 };
}

/** A match is hidden by a not-label of the same principle that covers it, unless it is longer itself. */
function withoutHidden(matches: SignMatch[]): SignMatch[] {
  const nots = matches.filter((match) => match.pattern.meaning.sign === "NOT");
  return matches.filter((match) => {
    const { principle } = match.pattern.meaning;
    return !nots.some(
      (not) =>
        not.pattern.meaning.principle === principle &&
        not.from < match.to &&
        match.from < not.to &&
        not.to - not.from >= match.to - match.from,
    );
  });
}

/** One word says less than several, a weak or negated sign less than a plain one. */
function confidenceOf(match: SignMatch): number {
  if (match.pattern.meaning.sign !== "WAY") return 0.6;
  return match.to - match.from > 1 ? 0.85 : 0.75;
}
