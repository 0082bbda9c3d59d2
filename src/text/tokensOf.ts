export interface Token {
  word: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** Chinese and Japanese set no spaces: each of their characters is a word, and what is written together is a phrase. */
const character = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const word = new RegExp(`${character}\\p{M}*|(?:(?!${character})[\\p{L}\\p{N}\\p{M}])+`, "gu");
const characters = new RegExp(`^(?:${character}\\p{M}*)+$`, "u");

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  // Nothing between words can begin one, so each stands where its letters come next. To have matches say where takes a third longer.
  let end = 0;
  return wordsOf(text).map((found) => {
    const start = text.indexOf(found, end);
    end = start + found.length;
    return { word: found, start, end };
  });
}

/** The same without their places. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** Whether a word is written in characters without spaces between words. */
export function isUnspaced(text: string): boolean {
  return characters.test(text);
}
