import { wordsOf } from "./tokensOf.ts";

/** Eight equal words in a row are no accident. */
const inRow = 8;

/** Makes a test: does a remark quote this text, eight words or more in a row? Case and punctuation do not matter. */
export function quotesOf(text: string): (remark: string) => boolean {
  let whole: string | undefined;
  return (remark) => {
    const said = plainWords(remark);
    if (said.length < inRow) return false;
    const words = (whole ??= ` ${plainWords(text).join(" ")} `);
    return said.some(
      (_word, at) => at + inRow <= said.length && words.includes(` ${said.slice(at, at + inRow).join(" ")} `),
    );
  };
}

function plainWords(text: string): readonly string[] {
  return wordsOf(text.normalize("NFC").toLowerCase());
}
