import type { Passage, Sentence } from "./Passage.ts";
import { longestOf, matchesIn } from "./patterns.ts";
import type { Match } from "./patterns.ts";
import type { Cue, ReadingRules, Strength } from "./ReadingRules.ts";
import { addresseeAndAction } from "./addressee.ts";
import { reportedFrom, speaksOfItself } from "./reportedSpeech.ts";
import type { Span } from "./View.ts";

/** What should be done, as it is proposed; the span is UTF-16 in the raw text. */
export interface Recommendation extends Span {
  strength: Strength;
  cueWords: string[];
  addressee: string | null;
  action: string | null;
  rule: string;
  confidence: number;
}

const order: Strength[] = ["COULD", "SHOULD", "MUST"];

/** The recommendations of all passages in order: a number of the passage and what it recommends. */
export function recommendationsOf(
  passages: Passage[],
  rules: ReadingRules,
  names: Set<string>,
): [number, Recommendation][] {
  const found: [number, Recommendation][] = [];
  let lead: Lead | null = null;
  for (const [at, passage] of passages.entries()) {
    if (!passage.item || passage.voice === "HEADING") lead = leadIn(passage, passages[at + 1], rules);
    const asked = askedIn(passage, lead, rules, names);
    const last = found.at(-1);
    // The list says it item by item: what introduces it is no recommendation beside them.
    if (last && lead && asked.length > 0 && passage.item && isLine(lead, last)) found.pop();
    found.push(...asked.map((one): [number, Recommendation] => [passage.number, one]));
  }
  return found;
}

function isLine(lead: Lead, [number, { end }]: [number, Recommendation]): boolean {
  return number === lead.passage.number && end === lead.end;
}

function askedIn(passage: Passage, lead: Lead | null, rules: ReadingRules, names: Set<string>): Recommendation[] {
  if (passage.voice !== "CONTRIBUTOR") return [];
  return passage.sentences.flatMap((sentence, number) => {
    const cued = cuedIn(sentence, passage, rules, names);
    const item = passage.item && lead && number === 0 ? itemOf(sentence, passage, lead, rules) : null;
    return [cued ?? item].filter((one) => one !== null);
  });
}

function cuedIn(sentence: Sentence, passage: Passage, rules: ReadingRules, names: Set<string>): Recommendation | null {
  if (/\?["')]*$/.test(passage.view.text.slice(sentence.start, sentence.end))) return null;
  const speech = reportedFrom(sentence, rules, names);
  const cues = longestOf(matchesIn(sentence.words, rules.recommendations.cues)).filter((match) => {
    if (match.pattern.meaning.kind === "NOT" || match.from >= speech) return false;
    const start = sentence.words[match.from]?.start ?? 0;
    if (passage.quotations.some((quotation) => start >= quotation.start && start < quotation.end)) return false;
    return match.pattern.meaning.kind === "CUE" || speaksOfItself(sentence, match.from, rules, names);
  });
  return cues.length === 0 ? null : recommendationFrom(sentence, passage, cues);
}

function recommendationFrom(sentence: Sentence, passage: Passage, cues: Match<Cue>[]): Recommendation {
  const text = passage.view.text;
  const strongest = cues.reduce((a, b) =>
    order.indexOf(b.pattern.meaning.strength) > order.indexOf(a.pattern.meaning.strength) ? b : a,
  );
  const cueWords = cues.map(({ from, to }) => text.slice(sentence.words[from]?.start, sentence.words[to - 1]?.end));
  const first = cues[0] ?? strongest;
  return {
    ...passage.view.rawSpan(sentence),
    strength: strongest.pattern.meaning.strength,
    cueWords,
    ...addresseeAndAction(text, sentence, first),
    rule: `cue: ${strongest.pattern.source}`,
    confidence: cues.length > 1 || strongest.pattern.meaning.strength === "MUST" ? 0.85 : 0.8,
  };
}

/** A line that asks for what the list below it says. */
interface Lead {
  passage: Passage;
  /** Where its last sentence ends in the raw text. */
  end: number;
  /** "Governments should:" – the items have no verb of asking of their own; null for a heading. */
  cue: Match<Cue> | null;
}

function leadIn(passage: Passage, next: Passage | undefined, rules: ReadingRules): Lead | null {
  const last = passage.sentences.at(-1);
  if (!last || !next?.item || passage.voice === "QUESTION" || passage.voice === "QUOTED") return null;
  if (passage.voice !== "HEADING" && !/[:;-]\s*$/.test(passage.view.text)) return null;
  if (matchesIn(last.words, rules.recommendations.listLeads).length === 0) return null;
  const cues = longestOf(matchesIn(last.words, rules.recommendations.cues)).filter(
    (match) => match.pattern.meaning.kind === "CUE",
  );
  const cue = cues.findLast((match) => last.words.length - match.to <= 3) ?? null;
  return { passage, cue, end: passage.view.rawSpan(last).end };
}

function itemOf(sentence: Sentence, passage: Passage, lead: Lead, rules: ReadingRules): Recommendation | null {
  const first = sentence.words[0];
  if (!first || (lead.cue === null && !rules.recommendations.imperatives.has(first.form))) return null;
  const text = passage.view.text.slice(sentence.start, sentence.end);
  const cueWords = lead.cue ? [] : [passage.view.text.slice(first.start, first.end)];
  return {
    ...passage.view.rawSpan(sentence),
    strength: lead.cue?.pattern.meaning.strength ?? "SHOULD",
    cueWords,
    addressee: null,
    action: text.replace(/[.;,]\s*(?:and|or)?\s*$/, ""),
    rule: lead.cue ? `list: ${lead.cue.pattern.source}` : "list: imperative",
    confidence: 0.75,
  };
}
