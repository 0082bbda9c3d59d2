import { fold } from "../../text/fold.ts";

/** Forms of a word that no stemmer brings together, and how provisions are written short. */
const alike: readonly (readonly string[])[] = [
  ["woman", "women"],
  ["man", "men"],
  ["child", "children"],
  ["person", "people"],
  ["life", "lives"],
  ["foot", "feet"],
  ["criterion", "criteria"],
  ["phenomenon", "phenomena"],
  ["analysis", "analyses"],
  ["basis", "bases"],
  ["crisis", "crises"],
  ["thesis", "theses"],
  ["hypothesis", "hypotheses"],
  ["index", "indices"],
  ["appendix", "appendices"],
  ["matrix", "matrices"],
  ["datum", "data"],
  ["medium", "media"],
  ["travail", "travaux"],
  ["ребенок", "дети"],
  ["человек", "люди"],
  ["article", "art", "arts"],
  ["paragraph", "para", "paras", "§"],
  ["section", "sec"],
  ["resolution", "res"],
];
const forms = new Map(alike.flatMap((group) => group.map((form) => [form, group] as const)));
/** Of a longer range, its ends alone are words. */
const longestRange = 50;

/** What words may stand for beside themselves: other forms, and the numbers of a range. */
export function expansionsOf(asked: string, words: readonly string[]): string[][] {
  const range = /^(\d{1,4})[-–](\d{1,4})\W*$/.exec(asked);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (to <= from || to - from >= longestRange) return [];
    return Array.from({ length: to - from + 1 }, (_none, step) => [String(from + step)]);
  }
  if (words.length > 1) return [];
  const word = fold(words[0]!);
  return (forms.get(word) ?? []).filter((form) => form !== word).map((form) => [form]);
}
