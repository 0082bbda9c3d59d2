import { introduces } from "../passages/listItems.ts";
import type { Passage } from "../passages/Passage.ts";
import { longestOf } from "../rules/longestOf.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { askingIn } from "./askingIn.ts";
import { beginsAsAsked } from "./beginsAsAsked.ts";
import type { Lead } from "./recommendedItems.ts";

/**
 * A list that no line leads asks where each of its items does: "- Restore the fund.", "- Publish the accounts." For each passage the lead
 * that its list makes for itself.
 */
export function listsThatAsk(
  passages: Passage[],
  items: boolean[],
  rules: ReadingRules,
  names: Set<string>,
): (Lead | undefined)[] {
  const leads: (Lead | undefined)[] = passages.map(() => undefined);
  const begins = ({ sentences: [first] }: Passage): boolean => first !== undefined && beginsAsAsked(first, rules);
  const says = ({ sentences: [first] }: Passage): boolean => {
    const said = first ? longestOf(matchesIn(first.words, rules.recommendations.cues)) : [];
    return first !== undefined && askingIn(first, said, rules, names) !== undefined;
  };
  for (let from = 1; from < passages.length; from++) {
    if (!items[from] || items[from - 1]) continue;
    const to = items.indexOf(false, from);
    const list = passages.slice(from, to < 0 ? passages.length : to);
    const [first] = list;
    const asks = list.length > 1 && list.every((item) => begins(item) || says(item));
    if (!first || !asks || !(followsText(passages[from - 1]) || list.some(says))) continue;
    leads.fill({ passage: first, end: first.start, cue: null, all: false }, from, from + list.length);
  }
  return leads;
}

/** Below a heading or a line with a colon stand things of all kinds. */
function followsText(before: Passage | undefined): boolean {
  return before?.voice === "CONTRIBUTOR" && !introduces(before);
}
