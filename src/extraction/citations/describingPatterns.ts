import type { InstrumentWords } from "./InstrumentWords.ts";

/** How a language describes a text, as regular expressions. */
export interface DescribingPatterns {
  phrase: RegExp;
  /** Two names in one phrase. */
  parts: RegExp;
  /** "Article 10 of the European Convention": the name begins behind the number. */
  numbered: RegExp;
  aboutBody: RegExp;
  /** "on X": what a text is about is the first group. */
  topic: RegExp;
}

export function describingPatterns(words: InstrumentWords): DescribingPatterns {
  const [small, and, the] = [anyOf(words.small), anyOf(words.and), anyOf(words.the)];
  return {
    phrase: capitalisedPhrase(words, the),
    parts: new RegExp(`( ${and} ${the} |(?<=\\w)\\. )`),
    numbered: new RegExp(`^\\p{L}+\\.? \\d[\\d\\s,–-]*(?:${and} \\d+ )?(?:${small} )?(?:${the} )?`, "u"),
    topic: new RegExp(`\\s${anyOf(words.about)}\\s(.+)$`, "u"),
    aboutBody: new RegExp(`^\\p{Ll}+\\s${anyOf(words.about)}\\s`, "u"),
  };
}

/** Any of the words; nothing where a language has none. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.length === 0 ? "(?!)" : words.join("|")})`;
}

/** No name goes on with an article alone: "the OECD Recommendation the Board". */
function capitalisedPhrase({ small, begins, continues, before }: InstrumentWords, the: string): RegExp {
  const between = anyOf(small);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${anyOf(begins)} ${between} (?:${between} )?)?` +
      `\\p{Lu}[\\p{L}\\p{N}.+'-]*(?:\\s\\(\\p{Lu}{2,8}\\))?` +
      `(?: (?!${the} )(?:${between} )*(?:(?:\\p{Lu}|\\d{1,4}(?=\\s))[\\p{L}\\p{N}.+'-]*(?:\\s\\(\\p{Lu}{2,8}\\)(?= \\p{Lu}))?|(?:${anyOf(before)} )?${anyOf(continues)}))*`,
    "gu",
  );
}
