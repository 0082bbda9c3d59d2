import type { Sentence } from "../passages/Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { Word } from "../rules/words.ts";

/** "Data protection" alone is a heading. */
const fewestWords = 4;

/** "Strengthen …", "To strengthen …", "Strengthening …", "That States strengthen …", "de renforcer …" */
export function beginsAsAsked({ words }: Sentence, { recommendations: rules }: ReadingRules): boolean {
  // "de s'abstenir": openers stand in a row.
  const at = words.findIndex(({ form }) => !rules.openers.has(form));
  const [before, first, second] = [words[at - 1], words[at], words[at + 1]];
  if (before && first) return isOpened(words.slice(0, at), first.form, rules);
  if (!first || !second) return false;
  if (isVerb(first.form, rules)) return true;
  const { gerunds } = rules;
  return gerunds !== undefined && first.form.endsWith(gerunds) && rules.imperativeStems.has(first.stem);
}

/** "Fortalecimiento de …", "Adoption of …": a noun that says what is to be done, and to what. */
export function beginsWithDeed({ words }: Sentence, rules: ReadingRules): boolean {
  const { layout, recommendations, stance } = rules;
  const at = layout.articles.has(words[0]?.form ?? "") ? 1 : 0;
  const first = words[at];
  // "Publicación periódica de": a word may stand between.
  if (!first || words.length < fewestWords || !words.slice(at + 1, at + 3).some((word) => isGenitive(word, rules)))
    return false;
  // "The protection of data is a condition" says what is.
  if (matchesIn(words, stance.finite).length > 0) return false;
  return [...recommendations.deeds].some(
    (ending) => first.form.length > ending.length + 2 && first.form.endsWith(ending),
  );
}

/** "of", "d'": what follows belongs to what stands before. */
export function isGenitive(word: Word | undefined, { layout: { genitives } }: ReadingRules): boolean {
  return word !== undefined && (genitives.has(word.form) || genitives.has(`${word.form}'`));
}

/** English infinitives have no ending: "to" says that a verb follows; so does "que", of another form. */
function isOpened(openers: Word[], form: string, rules: ReadingRules["recommendations"]): boolean {
  const says = openers.some((opener) => rules.that.has(opener.form));
  return rules.infinitives.size === 0 || says || isVerb(form, rules);
}

function isVerb(form: string, { imperatives, infinitives }: ReadingRules["recommendations"]): boolean {
  return imperatives.has(form) || isInfinitive(form, infinitives);
}

/** Languages whose infinitives have endings of their own say them; a short word is no verb. */
function isInfinitive(form: string, endings: Set<string>): boolean {
  return form.length > 4 && [...endings].some((ending) => form.endsWith(ending));
}
