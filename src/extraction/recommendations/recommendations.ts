import type { Passage, Sentence } from "../passages/Passage.ts";
import { longestOf } from "../rules/longestOf.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { Match } from "../rules/patterns.ts";
import { clauseFrom } from "../passages/clauseFrom.ts";
import { documentKind } from "../passages/documentKind.ts";
import { askedByItem, leadsOf } from "./recommendedItems.ts";
import type { Lead } from "./recommendedItems.ts";
import type { Cue, ReadingRules, Strength } from "../rules/ReadingRules.ts";
import { heldAgainstExamples, soundsOf } from "./heldAgainstExamples.ts";
import type { LikeExamples } from "../learned/LikeExamples.ts";
import { askedInline } from "./askedInline.ts";
import { addresseeAndAction } from "./addressee.ts";
import { isWithin, namesFor, reportedIn, saysWe, speaksOfItself } from "../passages/reportedSpeech.ts";
import type { Span } from "../../text/View.ts";
import { withoutCue } from "./withoutCue.ts";

/** What should be done, as it is proposed; the span is UTF-16 in the raw text. */
export interface Recommendation extends Span {
  strength: Strength;
  cueWords: string[];
  addressee: string | null;
  action: string | null;
  rule: string;
  confidence: number;
}

/** A report says of others and of the past what sounds like asking. */
const sureLess = 0.15;
const order: Strength[] = ["COULD", "SHOULD", "MUST"];

/** The recommendations of all passages in order: a number of the passage and what it recommends. */
export function recommendationsOf(
  passages: Passage[],
  rules: ReadingRules,
  names: Set<string>,
  like: LikeExamples | undefined,
): [number, Recommendation][] {
  const found: [number, Recommendation][] = [];
  const known = documentKind(passages, rules);
  const leads = leadsOf(passages, rules, names, titleThatAsks(known));
  const sounds = like && soundsOf(passages, like);
  for (const [at, passage] of passages.entries()) {
    const lead = leads[at] ?? null;
    const cued = askedIn(passage, { lead, planned: isPlan(known) }, rules, names);
    const asked = sounds ? heldAgainstExamples(passage, cued, sounds) : cued;
    const last = found.at(-1);
    // The list says it item by item: what introduces it is no recommendation beside them.
    if (last && lead && asked.length > 0 && isLine(lead, last)) found.pop();
    found.push(...asked.map((one): [number, Recommendation] => [passage.number, one]));
  }
  return found.map(([number, one]) => [number, asSureIn(known, one)]);
}

type Known = ReturnType<typeof documentKind>;

function isPlan(known: Known): boolean {
  return known?.kind === "PLANNING" || known?.kind === "ASKING";
}

function titleThatAsks(known: Known): Passage | undefined {
  return known && known.kind !== "DESCRIBING" ? known.title : undefined;
}

function asSureIn(known: Known, one: Recommendation): Recommendation {
  if (known?.kind !== "DESCRIBING") return one;
  return { ...one, confidence: Math.round((one.confidence - sureLess) * 100) / 100 };
}

function isLine(lead: Lead, [number, { end }]: [number, Recommendation]): boolean {
  return number === lead.passage.number && end === lead.end;
}

/** The line that leads a passage, and whether what a document says of the future is what shall be done: a plan, a code, a pledge. */
interface Around {
  lead: Lead | null;
  planned: boolean;
}

function askedIn(
  passage: Passage,
  { lead, planned }: Around,
  rules: ReadingRules,
  known: Set<string>,
): Recommendation[] {
  if (passage.voice !== "CONTRIBUTOR" || passage.reference) return [];
  let own = known;
  return passage.sentences.flatMap((sentence, number) => {
    own = namesFor(sentence, passage.sentences.slice(0, number), rules, own);
    const names = own;
    const cuesOf = (part: Sentence): Match<Cue>[] => cuesIn(part, passage, rules, names);
    const inline = isOpen(sentence, passage, rules) ? null : askedInline(sentence, passage, rules, names, cuesOf);
    if (inline) return inline;
    const cued = cuedIn(sentence, passage, rules, names);
    if (cued.length > 0) return cued;
    const listed = isOpen(sentence, passage, rules) ? null : lead;
    const item = listed ? askedByItem(sentence, passage, listed, rules) : null;
    const plan = listed || planned ? plannedIn(sentence, passage, rules, names) : null;
    return [item ?? plan].filter((one) => one !== null);
  });
}

function cuedIn(sentence: Sentence, passage: Passage, rules: ReadingRules, names: Set<string>): Recommendation[] {
  if (isOpen(sentence, passage, rules)) return [];
  // Who asks for several things in one sentence asks once: no reader counts its clauses.
  const cues = cuesIn(sentence, passage, rules, names);
  return cues.length > 0 ? [recommendationFrom(sentence, passage, cues, rules)] : [];
}

/** "The ministry will connect every village": what a plan, a code of conduct or a pledge says of the future shall be done. */
function plannedIn(
  sentence: Sentence,
  passage: Passage,
  rules: ReadingRules,
  names: Set<string>,
): Recommendation | null {
  const [planned] = matchesIn(sentence.words, rules.recommendations.plans);
  if (!planned || isOpen(sentence, passage, rules) || isWithin(planned, reportedIn(sentence, rules, names)))
    return null;
  return withoutCue(sentence, passage, `plan: ${planned.pattern.source}`, 0.7);
}

/** A question, or a recital: "Recalling that …," */
function isOpen(sentence: Sentence, { view }: Passage, { recommendations: { recitals } }: ReadingRules): boolean {
  const text = view.text.slice(sentence.start, sentence.end);
  return /\?["')]*$/.test(text) || (/[,;]$/.test(text) && matchesIn(sentence.words, recitals).length > 0);
}

/** The cues that ask in the contributor's own voice. */
function cuesIn(sentence: Sentence, passage: Passage, rules: ReadingRules, names: Set<string>): Match<Cue>[] {
  const said = matchesIn(sentence.words, rules.recommendations.cues).filter(
    (match) =>
      (match.pattern.meaning.kind !== "OWN_CUE" || asksItself(sentence, match, rules, names)) &&
      (match.pattern.meaning.kind !== "BARE_CUE" || !passage.item),
  );
  if (said.length === 0) return [];
  const speech = reportedIn(sentence, rules, names);
  return longestOf(said).filter((match) => {
    if (match.pattern.meaning.kind === "NOT" || isWithin(match, speech)) return false;
    const start = sentence.words[match.from]?.start ?? 0;
    if (passage.quotations.some((quotation) => start >= quotation.start && start < quotation.end)) return false;
    return !isNamed(sentence, match, passage.view.text);
  });
}

/** A word between quotation marks is spoken of: replace "may" by "shall". */
function isNamed({ words }: Sentence, { from, to }: Match<Cue>, text: string): boolean {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return /["'] ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^ ?["']/.test(text.slice(end, end + 2));
}

/** "We call for", not "proposals that call for" or "we do not call for". */
function asksItself(sentence: Sentence, { from, to }: Match<Cue>, rules: ReadingRules, names: Set<string>): boolean {
  const before = sentence.words[from - 1]?.form ?? "";
  if (rules.recommendations.notItself.has(before)) return false;
  if (saysWe(sentence, from, to, rules)) return true;
  const start = clauseFrom(sentence, from, rules);
  return speaksOfItself({ ...sentence, words: sentence.words.slice(start) }, from - start, rules, names);
}

function recommendationFrom(
  sentence: Sentence,
  passage: Passage,
  cues: Match<Cue>[],
  rules: ReadingRules,
): Recommendation {
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
    ...addresseeAndAction(text, sentence, first, rules.recommendations.addressees),
    rule: `cue: ${strongest.pattern.source}`,
    confidence: cues.length > 1 || strongest.pattern.meaning.strength === "MUST" ? 0.85 : 0.8,
  };
}
