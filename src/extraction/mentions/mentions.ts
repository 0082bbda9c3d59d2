import { bodiesIn } from "./bodies.ts";
import { overlap } from "./Governor.ts";
import type { Stretch } from "./Governor.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { boundsOn, opposeRejected } from "./nextSentence.ts";
import { termsIn } from "../passages/quotations.ts";
import { goesOnReporting, reportedIn, saysWe } from "../passages/reportedSpeech.ts";
import { plain } from "./Judgement.ts";
import type { Judgement, Stance, StanceContext } from "./Judgement.ts";
import { spanOf } from "./spanOf.ts";
import { stanceOf } from "./stance.ts";
import { isValued, unlessRecorded } from "./unlessRecorded.ts";
import { withoutHidden, type SignMatch } from "./withoutHidden.ts";
import { isIn } from "../../text/spans.ts";
import type { Span } from "../../text/View.ts";

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

/** As it is found in its sentence; what the rest of the document says may still speak against it. */
export interface FoundMention extends Mention {
  /** Invoked without a word for or against it. */
  bare: boolean;
  /** By a weak word for it that needs another beside it. */
  hint: boolean;
}

/** What was found in a passage, and its sentences in which the contributor speaks. */
export interface FoundIn {
  passage: Passage;
  mentions: FoundMention[];
  own: Sentence[];
}

const longestMention = 10_000;
/** Words between an instrument and the verb whose subject it is: "Paragraph 4 of the Agenda, for its part, recalls …". */
const sourceWithin = 4;

/** What is known of the text beside the passage. */
interface Known {
  /** The spans of instruments in the view: what their names say is not said by the contributor. */
  named: Span[];
  /** Those of them that are known: what these hold is invoked. */
  known: Span[];
  /** How the contributor calls itself. */
  names: Set<string>;
  /** Minutes, a chair's summary: others speak unless the text asks for something or says "we". */
  record: boolean;
}
/** A sentence and its words that report what others say. */
interface Said {
  sentence: Sentence;
  speech: Stretch | null;
}
interface Around extends Known {
  bodies: Span[];
  terms: Span[];
}

/** The principles that a passage in the contributor's voice invokes: one mention a principle and sentence, the longest. */
export function mentionsOf(passage: Passage, rules: ReadingRules, known: Known): FoundIn {
  if (passage.voice !== "CONTRIBUTOR" || passage.reference) return { passage, mentions: [], own: [] };
  const around = { ...known, bodies: bodiesIn(passage.view.text, rules), terms: termsIn(passage.view.text) };
  const own = !known.record || saysItself(passage, rules);
  let reported = false;
  let before: FoundMention[] = [];
  const said: Sentence[] = [];
  const mentions = passage.sentences.flatMap((sentence) => {
    const speech = speechIn(sentence, rules, known);
    const goesOn = reported && goesOnReporting(sentence, rules);
    reported = goesOn || speech?.to === sentence.words.length;
    const reads = !goesOn && (own || isValued(sentence, rules));
    if (!reads) {
      before = [];
      return [];
    }
    if (speech === null) said.push(sentence);
    const found = mentionsIn({ sentence, speech }, passage, rules, around);
    opposeRejected(before, sentence, rules);
    before = [...found, ...boundsOn(before, found, sentence, passage, rules)];
    return before;
  });
  return { passage, mentions, own: said };
}

/** The words of others; not "the Agenda, in its paragraph 4, recognises that …": an instrument speaks right before the words that report it. */
function speechIn(sentence: Sentence, rules: ReadingRules, { known, names }: Known): Stretch | null {
  const speech = reportedIn(sentence, rules, names);
  if (!speech) return null;
  const { words } = sentence;
  const start = words[Math.max(0, speech.by.from - sourceWithin)]?.start ?? 0;
  const end = words[speech.by.to - 1]?.end ?? 0;
  return known.some((one) => one.start < end && start < one.end) ? null : speech;
}

/** It says "we", decides something, is what was adopted or an item of a list, but no numbered paragraph. */
function saysItself({ sentences, adopted, item, view }: Passage, rules: ReadingRules): boolean {
  const { selves, selfVerbs } = rules.recommendations;
  const says = (sentence: Sentence): boolean =>
    [selves, selfVerbs].some((index) => matchesIn(sentence.words, index).length > 0) ||
    saysWe(sentence, 0, sentence.words.length, rules);
  return adopted === true || (item && !/^\W*\d/.test(view.text)) || sentences.some(says);
}

function mentionsIn(said: Said, passage: Passage, rules: ReadingRules, around: Around): FoundMention[] {
  const { sentence } = said;
  const seen = withoutHidden(spokenIn(said, passage, rules, around));
  if (seen.length === 0) return [];
  const best = new Map<string, FoundMention>();
  const context: StanceContext = {
    sentence,
    endorses: isValued(sentence, rules),
    asks: /\?["')\]]*$/.test(passage.view.text.slice(sentence.start, sentence.end)),
    taken: seen.filter(({ pattern, from, to }) => pattern.meaning.sign === "WAY" && to - from > 1),
    names: around.names,
    rules,
  };
  const counts = (match: SignMatch, { stance, reason }: Judgement): boolean =>
    match.pattern.meaning.sign !== "WEAK" ||
    (stance !== null && reason !== "") ||
    isValued(sentence, rules, match) ||
    namesItem(passage, sentence, match);
  for (const match of seen) {
    const { principle, sign, rule } = match.pattern.meaning;
    const judged = ofSituation(unlessRecorded(judgedIn(match, context, around), match, sentence, rules), match);
    if (!judged || !counts(match, judged)) continue;
    const why = judged.reason === "" ? rule : `${rule} [${judged.reason}]`;
    const found = {
      principle,
      stance: judged.stance,
      explicit: sign === "WAY",
      confidence: confidenceOf(match),
      rule: why,
      bare: judged === plain,
      hint: judged === plain && sign === "WEAK" && match.pattern.beside !== undefined,
    };
    const mention = { ...found, ...spanOf(sentence, match) };
    const before = best.get(principle);
    if (!before || says(mention) > says(before)) best.set(principle, mention);
  }
  const inOrder = [...best.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map((mention) => ({ ...mention, ...passage.view.rawSpan(mention) }));
}

/** The matches in the contributor's own words, outside names. */
function spokenIn({ sentence, speech }: Said, passage: Passage, rules: ReadingRules, around: Around): SignMatch[] {
  return matchesIn(sentence.words, rules.principles).filter((match) => {
    const span = spanOf(sentence, match);
    if (speech !== null && overlap(match, speech)) return false;
    if (isIn(passage.quotations, span) || isIn(passage.addresses, span)) return false;
    // Where a quotation begins or ends within the words they are no phrase.
    if (passage.view.text.slice(span.start, span.end).includes('"')) return false;
    if (match.pattern.meaning.sign === "NOT") return true;
    return match.pattern.meaning.named || !(isIn(around.named, span) || isIn(around.bodies, span));
  });
}

/** A word in quotation marks of which nothing is said is spoken of, not invoked. */
function judgedIn(match: SignMatch, context: StanceContext, { terms }: Around): Judgement | undefined {
  if (match.pattern.meaning.sign === "NOT") return undefined;
  const judged = stanceOf(match, context);
  const { start, end } = spanOf(context.sentence, match);
  return judged?.stance === "AFFIRMS" &&
    judged.reason === "" &&
    terms.some((term) => term.start <= start && end <= term.end)
    ? undefined
    : judged;
}

/** A rule with a word beside it ("slows" near "operator") finds a situation. The principle itself is not named there, so the sentence cannot oppose it. */
function ofSituation(judged: Judgement | undefined, { pattern }: SignMatch): Judgement | undefined {
  const turned = judged?.stance === "OPPOSES" || judged?.stance === "QUALIFIES";
  return judged && turned && pattern.beside ? { ...judged, stance: null } : judged;
}

/** A list item that begins with the words is about them: "• Security: …". */
function namesItem(passage: Passage, sentence: Sentence, match: SignMatch): boolean {
  return passage.item && passage.sentences[0] === sentence && match.from === 0;
}

/** The longest words say most; those that leave the stance open say less than any that do not, and a stance with a reason more than one without. */
function says({ start, end, stance, rule }: Mention): number {
  const reasoned = stance !== null && rule.endsWith("]");
  return end - start + (stance === null ? 0 : longestMention) + (reasoned ? longestMention : 0);
}

/** One word says less than several, a weak or negated sign less than a plain one. */
function confidenceOf(match: SignMatch): number {
  if (match.pattern.meaning.sign !== "WAY") return 0.6;
  return match.to - match.from > 1 ? 0.85 : 0.75;
}
