import type { LanguageFiles } from "../rules/RuleFiles.ts";

/** Scripts that few languages write: whoever reads them needs no list of words. */
const scripts: [language: string, letters: RegExp][] = [
  ["ja", /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ["ko", /\p{sc=Hangul}/gu],
  ["zh", /\p{sc=Han}/gu],
  ["th", /\p{sc=Thai}/gu],
  ["ar", /\p{sc=Arabic}/gu],
  ["hi", /\p{sc=Devanagari}/gu],
  ["ru", /\p{sc=Cyrillic}/gu],
];
const sampleLength = 20_000;
/** Japanese writes most of its words with Chinese characters: so many kana in a hundred letters make it Japanese. */
const leastShare = 0.3;
const leastKana = 0.1;
const fewestWords = 12;
/** Of all words of a text the most frequent twenty of its language are a third. */
const leastFrequent = 0.12;
const clearLead = 1.3;

/** The language in which a text is written, by its script or its most frequent words; undefined where it is too short or of none that is known. */
export function languageOf(text: string, files: ReadonlyMap<string, LanguageFiles>): string | undefined {
  const sample = text.slice(0, sampleLength);
  return byScript(sample) ?? byWords(sample.toLowerCase().match(/\p{L}+/gu) ?? [], files);
}

function byScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([language, script]) => {
    const share = (sample.match(script)?.length ?? 0) / (letters || 1);
    return share >= (language === "ja" ? leastKana : leastShare);
  });
  return found?.[0];
}

function byWords(words: string[], files: ReadonlyMap<string, LanguageFiles>): string | undefined {
  if (words.length < fewestWords) return undefined;
  const [first, second] = byShare(words, files);
  const isClear = first && first.share >= leastFrequent && first.share >= (second?.share ?? 0) * clearLead;
  return isClear ? first.language : undefined;
}

/** The language whose frequent words a text has most of, though it is too short to be sure; undefined where it has hardly any. */
export function likelyLanguageOf(text: string, files: ReadonlyMap<string, LanguageFiles>): string | undefined {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const [first] = byShare(words, files);
  return first && first.share >= leastFrequent ? first.language : undefined;
}

function byShare(words: string[], files: ReadonlyMap<string, LanguageFiles>): { language: string; share: number }[] {
  return [...files]
    .map(([language, { words: list }]) => ({ language, share: shareOf(words, new Set(list.frequent)) }))
    .toSorted((one, other) => other.share - one.share);
}

function shareOf(words: string[], frequent: Set<string>): number {
  return words.filter((word) => frequent.has(word)).length / words.length;
}

/** What should be known of a text that is read by the rules of one language and looks like another, or has no rules. */
export function languageWarnings(
  chosen: string,
  detected: string | undefined,
  files: ReadonlyMap<string, LanguageFiles>,
): string[] {
  const warnings: string[] = [];
  if (detected !== undefined && detected !== chosen) {
    warnings.push(`The text looks like ${detected} and was read by the rules of ${chosen}; give its language.`);
  }
  const rules = files.get(chosen);
  if (rules?.recommendations.MUST === undefined) {
    const known = [...files].filter(([, one]) => one.recommendations.MUST !== undefined).map(([code]) => code);
    warnings.push(
      `There are no rules for ${chosen}: only names of instruments and labels of principles are read. There are rules for ${known.join(", ")}.`,
    );
  }
  return warnings;
}
