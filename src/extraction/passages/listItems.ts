import type { Passage, Sentence } from "./Passage.ts";

/**
 * For each passage whether it is an item of a list. Paragraphs without a mark are items where a line with a colon leads them and at
 * least two of them begin alike, as `begins` says.
 */
export function listItems(passages: Passage[], begins: (sentence: Sentence) => boolean): boolean[] {
  const unmarked: boolean[] = [];
  for (const [at, { item, voice, sentences }] of passages.entries()) {
    const before = passages[at - 1];
    const follows = unmarked[at - 1] === true || (before !== undefined && introduces(before));
    const [first] = sentences;
    unmarked.push(!item && voice === "CONTRIBUTOR" && follows && first !== undefined && begins(first));
  }
  return passages.map(
    ({ item }, at) => item || (unmarked[at] === true && (unmarked[at - 1] || unmarked[at + 1]) === true),
  );
}

/** A line with a colon. */
export function introduces({ view }: Passage): boolean {
  return /:["')]*$/.test(view.text);
}

/** Whether an item goes on with the list of an earlier one: f. behind e., a bullet behind a bullet of its form. */
export function isSibling(earlier: Passage, item: Passage): boolean {
  const [before, mark] = [markOf(earlier), markOf(item)];
  if (mark === null || before === null) return false;
  if (/^\d+$/.test(before + mark)) return Number(mark) > Number(before);
  if (/^[a-z]{2}$/i.test(before + mark)) return mark.charCodeAt(0) === before.charCodeAt(0) + 1;
  return mark === before;
}

/** "e" of "e. States", "4" of "(4)", or a bullet. */
function markOf({ item, view }: Passage): string | null {
  if (!item) return null;
  return /^\(?([a-z]{1,4}|\d{1,2})[.)]/i.exec(view.text)?.[1] ?? view.text.charAt(0);
}
