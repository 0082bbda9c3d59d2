import { addresseeAndAction } from "./addressee.ts";
import { inlineListIn } from "../passages/inlineList.ts";
import type { Passage, Sentence } from "../passages/Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { Match } from "../rules/patterns.ts";
import type { Cue, ReadingRules } from "../rules/ReadingRules.ts";
import { beginsAsAsked } from "./beginsAsAsked.ts";
import { wordsBehindCue } from "./recommendedItems.ts";
import type { Recommendation } from "./recommendations.ts";
import { reportedIn } from "../passages/reportedSpeech.ts";

/**
 * What the items of a list within a sentence recommend: they inherit the force of their lead, "States should: (a) …; (b) …". Null where
 * there is no such list, or its lead asks for nothing. `cuesIn` are the cues of a part of the sentence that ask in the contributor's own voice.
 */
export function askedInline(
  sentence: Sentence,
  passage: Passage,
  rules: ReadingRules,
  names: Set<string>,
  cuesIn: (part: Sentence) => Match<Cue>[],
): Recommendation[] | null {
  const list = inlineListIn(sentence, passage);
  if (!list || reportedIn(list.lead, rules, names)) return null;
  const { lead, items } = list;
  const cues = cuesIn(lead);
  // Siblings are of one form: what most of them are, all are.
  const begun = items.filter((item) => beginsAsAsked(item, rules)).length * 2 > items.length;
  // "We urge all States to: …" – whom it asks may stand behind the cue.
  const cue = cues.findLast(({ to }) => begun || lead.words.length - to <= wordsBehindCue);
  const asks = matchesIn(lead.words, rules.recommendations.listLeads).length > 0 && begun;
  if (!cue && !asks) return null;
  const { text } = passage.view;
  const addressee = cue ? addresseeAndAction(text, lead, cue, rules.recommendations.addressees).addressee : null;
  return items.map((item) => ({
    ...passage.view.rawSpan(item),
    strength: cue?.pattern.meaning.strength ?? "SHOULD",
    cueWords: cue ? [text.slice(lead.words[cue.from]?.start, lead.words[cue.to - 1]?.end)] : [],
    addressee,
    action: text.slice(item.start, item.end).replace(/\s*[.;,]\s*(?:\p{L}{1,3})?\s*$/u, ""),
    rule: `list in a sentence: ${cue?.pattern.source ?? "imperative"}`,
    confidence: 0.75,
  }));
}
