import type { Word } from "../rules/words.ts";

/** Shorter words are too common to tell anything; at the beginning of a sentence they tell who asks. */
const shortest = 3;
const openingWords = 3;
/** Words of one family begin alike though their stems differ: "regulation", "regulator". */
const longWord = 5;
const beginnings = [4, 5, 6];

/** A sentence as it is compared with others. */
export interface ComparedSentence {
  words: readonly Pick<Word, "form" | "stem">[];
  /** Whether nothing else stands in its paragraph or item. */
  alone: boolean;
  asks: boolean;
}

/** By what sentences are compared: stems of their words and of each two that follow each other, beginnings of
 * words, how they begin, and their place; with how often. */
export function featuresOf({ words, alone, asks }: ComparedSentence): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string): void => void features.set(feature, (features.get(feature) ?? 0) + 1);
  let before: string | undefined;
  for (const { form, stem } of words) {
    if (form.length < shortest) continue;
    add(stem);
    if (form.length >= longWord)
      for (const letters of beginnings) if (form.length >= letters) add(`${form.slice(0, letters)}*`);
    if (before !== undefined) add(`${before} ${stem}`);
    before = stem;
  }
  const opening = words.slice(0, openingWords).map(({ form }) => form);
  for (let count = 1; count <= opening.length; count += 1) add(`^ ${opening.slice(0, count).join(" ")}`);
  if (alone) add("alone");
  if (asks) add("?");
  return features;
}

/** Whether a sentence is a question. */
export function isQuestion(sentence: string): boolean {
  return /\?["'»”)]*\s*$/u.test(sentence);
}
