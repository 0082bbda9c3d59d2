import { introduces } from "../passages/listItems.ts";
import type { Passage } from "../passages/Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import { beginsAsAsked } from "./beginsAsAsked.ts";
import type { Lead } from "./recommendedItems.ts";

/**
 * A list that no line leads asks where each of its items does: "- Restore the fund.", "- Publish the accounts." For each passage the lead
 * that its list makes for itself.
 */
export function listsThatAsk(passages: Passage[], items: boolean[], rules: ReadingRules): (Lead | undefined)[] {
  const leads: (Lead | undefined)[] = passages.map(() => undefined);
  for (let from = 1; from < passages.length; from++) {
    if (!items[from] || items[from - 1]) continue;
    const to = items.indexOf(false, from);
    const list = passages.slice(from, to < 0 ? passages.length : to);
    const [first] = list;
    if (!first || !followsText(passages[from - 1]) || !allAsk(list, rules)) continue;
    leads.fill({ passage: first, end: first.start, cue: null, all: false }, from, from + list.length);
  }
  return leads;
}

/** Below a heading or a line with a colon stand things of all kinds. */
function followsText(before: Passage | undefined): boolean {
  return before?.voice === "CONTRIBUTOR" && !introduces(before);
}

function allAsk(list: Passage[], rules: ReadingRules): boolean {
  return list.length > 1 && list.every(({ sentences: [first] }) => first !== undefined && beginsAsAsked(first, rules));
}
