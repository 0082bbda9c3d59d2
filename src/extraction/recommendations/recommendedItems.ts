import { addresseeAndAction } from "./addressee.ts";
import { askingIn } from "./askingIn.ts";
import { beginsAsAsked, beginsWithDeed, isGenitive } from "./beginsAsAsked.ts";
import { introduces, isSibling, listItems } from "../passages/listItems.ts";
import { listsThatAsk } from "./listsThatAsk.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import { longestOf } from "../rules/longestOf.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue, ReadingRules } from "../rules/ReadingRules.ts";
import type { Recommendation } from "./recommendations.ts";
import { saysWe, speaksOfItself } from "../passages/reportedSpeech.ts";

/** A line that asks for what the list below it says. */
export interface Lead {
  passage: Passage;
  /** Where its last sentence ends in the raw text. */
  end: number;
  /** "Governments should:" – the cue of every item; null where items ask by a verb of their own. */
  cue: Match<Cue> | null;
  /** Items need no verb of asking: "We recommend:", "the following measures:". */
  all: boolean;
  /** What the line asks for itself, "We urge all States to:" – its strength and who is asked are those of the items. */
  asking?: Match<Cue> | undefined;
}

/** "Governments should now:" – more words, as in "should be marked by:", make items of the line's own sentence. */
export const wordsBehindCue = 1;
const subjectWords = 4;
/** "We recommend to all States:" */
const addresseeWords = 4;

/**
 * For each passage the line that leads the list in which it stands, null for one in no list of recommendations. A `title` that says that
 * the document asks, such as a declaration, leads the lists that nothing else leads.
 */
export function leadsOf(
  passages: Passage[],
  rules: ReadingRules,
  names: Set<string>,
  title?: Passage,
): (Lead | null)[] {
  const begins = (sentence: Sentence): boolean => beginsAsAsked(sentence, rules) || beginsWithDeed(sentence, rules);
  const items = listItems(passages, begins);
  const whole = title ? { passage: title, end: title.end, cue: null, all: false } : null;
  let section: Lead | null = whole;
  let lead: Lead | null = null;
  /** Of the list within an item: "e. States should: i. Establish …". */
  let inner: Lead | null = null;
  const leadWithin = (item: Passage, own: Lead | null): Lead | null => {
    if (inner && isSibling(inner.passage, item)) inner = null;
    const leading = inner ?? lead;
    inner ??= own;
    return leading;
  };
  const leads = passages.map((passage, at) => {
    const titles = passage.voice === "HEADING" || passage.voice === "QUESTION";
    const own = titles ? null : below(section, lineLead(passage, items[at + 1] === true, rules, names));
    if (titles)
      section =
        titleLead(passage, passages[at + 1], rules) ??
        (isPartOf(section, passage, passages[at + 1], rules) ? section : whole);
    else if (items[at]) return leadWithin(passage, own);
    lead = recites(passage, rules) ? null : (own ?? section);
    inner = null;
    return null;
  });
  const balance = balanceOf(leads, passages, begins);
  const alone = listsThatAsk(passages, items, rules, names);
  return leads.map((one, at) => (one && (balance.get(one) ?? 0) < 0 ? null : (one ?? alone[at] ?? null)));
}

/** "CONSIDERING:" – what stands below gives the reasons. */
function recites({ view, sentences: [first] }: Passage, { recommendations: { recitals } }: ReadingRules): boolean {
  return first !== undefined && view.text.endsWith(":") && matchesIn(first.words, recitals).length > 0;
}

/** "To parliaments" or "5.1 Access" below "5. Recommendations": what asks in the section asks in its parts; so "Access" above "5.1 Open …". */
function isPartOf(
  section: Lead | null,
  { view, sentences }: Passage,
  next: Passage | undefined,
  { recommendations }: ReadingRules,
): boolean {
  const [first] = sentences[0]?.words ?? [];
  if (first && recommendations.addressees.whom.has(first.form)) return true;
  const number = section && /^\d+/.exec(section.passage.view.text);
  return number ? [view, next?.view].some((part) => part?.text.startsWith(`${number[0]}.`)) : false;
}

/** "To companies:" below "What we demand": every item is asked for. */
function below(section: Lead | null, line: Lead | null): Lead | null {
  return line && { ...line, all: line.all || (section?.all === true && !line.cue) };
}

/** Items ask in one form: by how many more of those below a line begin with a verb of asking than without. */
function balanceOf(
  leads: readonly (Lead | null)[],
  passages: Passage[],
  begins: (sentence: Sentence) => boolean,
): Map<Lead, number> {
  const balance = new Map<Lead, number>();
  for (const [at, lead] of leads.entries()) {
    // Below a title stand lists of several kinds.
    if (lead === null || lead.cue || lead.all || lead.passage.voice !== "CONTRIBUTOR") continue;
    const asks = passages[at]?.sentences.slice(0, 1).some(begins);
    balance.set(lead, (balance.get(lead) ?? 0) + (asks ? 1 : -1));
  }
  return balance;
}

/** A heading or question that speaks of recommendations: imperatives in the lists below ask. */
function titleLead(passage: Passage, next: Passage | undefined, rules: ReadingRules): Lead | null {
  if (!speaksOfAsking(passage, rules)) return null;
  // "12." below a heading: the paragraphs of the text are numbered, and are no list.
  const numbered = /^\d+/.exec(next?.view.text ?? "")?.[0] ?? "1";
  const asks = ({ words }: Sentence): boolean => matchesIn(words, rules.recommendations.listAsks).length > 0;
  const all = numbered === "1" && passage.sentences.some(asks);
  return { passage, end: passage.end, cue: null, all };
}

function lineLead(passage: Passage, isFollowed: boolean, rules: ReadingRules, names: Set<string>): Lead | null {
  const last = passage.sentences.at(-1);
  if (!last || !isFollowed) return null;
  const asksFor = speaksOfAsking(passage, rules);
  if (!mayLead(passage, asksFor)) return null;
  const said = longestOf(matchesIn(last.words, rules.recommendations.cues));
  const cue = said.findLast((match) => isCue(match) && last.words.length - match.to <= wordsBehindCue) ?? null;
  const asking = cue ?? (isLeftOpen(passage) ? askingIn(last, said, rules, names) : undefined);
  const all = [
    endsInAsking(last, said, rules, names),
    namesWhatIsAsked(passage, last, rules),
    leavesToItems(passage, last, asking, rules),
  ].includes(true);
  return asking || all || asksFor ? { passage, end: passage.view.rawSpan(last).end, cue, all, asking } : null;
}

/** A line that has no end leads what follows; so does a question that speaks of asking, "What should governments do?" */
function mayLead({ voice, view }: Passage, asksFor: boolean): boolean {
  return voice !== "QUOTED" && !(asksFor ? /[.!]["')]*$/ : /[.?!]["')]*$/).test(view.text);
}

/** "Recommends that each school", "We urge all States to:" */
function isLeftOpen({ view }: Passage): boolean {
  return /[:\p{L}]["')]*$/u.test(view.text);
}

function isCue({ pattern }: Match<Cue>): boolean {
  return pattern.meaning.kind === "CUE";
}

function speaksOfAsking({ sentences }: Passage, rules: ReadingRules): boolean {
  return sentences.some(({ words }) => matchesIn(words, rules.recommendations.listLeads).length > 0);
}

/** "Our demands, adopted in May, are these:" */
function namesWhatIsAsked(passage: Passage, { words }: Sentence, { recommendations }: ReadingRules): boolean {
  return introduces(passage) && matchesIn(words, recommendations.listAsks).length > 0;
}

/** "We ask that the report of the group:" – the verb of what is asked stands in the items. */
function leavesToItems(
  passage: Passage,
  { words }: Sentence,
  asking: Match<Cue> | undefined,
  { recommendations: { that }, stance: { finite } }: ReadingRules,
): boolean {
  if (!asking || !isLeftOpen(passage)) return false;
  const at = words.findIndex(({ form }, i) => i >= asking.to - 1 && that.has(form));
  return at >= 0 && matchesIn(words.slice(at), finite).length === 0;
}

/** "We recommend:", "X would propose:", "the following proposals:" */
function endsInAsking(sentence: Sentence, cues: Match<Cue>[], rules: ReadingRules, names: Set<string>): boolean {
  const length = sentence.words.length;
  // "We recommend:", "Nous recommandons aux États :"
  const { addressees } = rules.recommendations;
  const whomAt = (at: number): boolean => addressees.whom.has(sentence.words[at]?.form ?? "");
  const own = cues.filter(
    ({ pattern, from, to }) =>
      (pattern.meaning.kind === "OWN_CUE" || (pattern.meaning.kind === "CUE" && saysWe(sentence, from, to, rules))) &&
      (to === length || (length - to <= addresseeWords && (whomAt(to) || isGenitive(sentence.words[to - 1], rules)))),
  );
  return (
    own.some(
      ({ from, to }) => to > 0 && (saysWe(sentence, from, to, rules) || speaksOfItself(sentence, from, rules, names)),
    ) || matchesIn(sentence.words, rules.recommendations.listAsks).some(({ to }) => to === length)
  );
}

/** What a list item recommends by its place in a list; null where it only describes. */
export function askedByItem(
  sentence: Sentence,
  passage: Passage,
  lead: Lead,
  rules: ReadingRules,
): Recommendation | null {
  // "Log each request. Keep the logs for a year.": what follows in an item asks by a verb of its own.
  const how = sentence === passage.sentences[0] ? howAsked(sentence, lead, rules) : asksAgain(sentence, rules);
  if (how === null) return null;
  const [first] = sentence.words;
  const text = passage.view.text.slice(sentence.start, sentence.end);
  return {
    ...passage.view.rawSpan(sentence),
    strength: lead.asking?.pattern.meaning.strength ?? "SHOULD",
    cueWords: how === "imperative" ? [passage.view.text.slice(first?.start, first?.end)] : [],
    addressee: askedByLead(lead, rules),
    action: text.replace(/\s*[.;,]\s*(?:\p{L}{1,3})?\s*$/u, ""),
    rule: `list: ${how}`,
    confidence: 0.75,
  };
}

function askedByLead({ passage, asking }: Lead, rules: ReadingRules): string | null {
  const last = passage.sentences.at(-1);
  if (!last || !asking) return null;
  return addresseeAndAction(passage.view.text, last, asking, rules.recommendations.addressees).addressee;
}

function howAsked(sentence: Sentence, lead: Lead, rules: ReadingRules): string | null {
  if (lead.cue) return lead.cue.pattern.source;
  if (lead.all) return "all asked";
  if (beginsAsAsked(sentence, rules)) return "imperative";
  return beginsWithDeed(sentence, rules) ? "deed" : null;
}

function asksAgain(sentence: Sentence, rules: ReadingRules): string | null {
  // "Quatre États ont signé" begins with no infinitive.
  const tells = matchesIn(sentence.words.slice(0, subjectWords), rules.stance.finite).length > 0;
  return beginsAsAsked(sentence, rules) && !tells ? "imperative" : null;
}
