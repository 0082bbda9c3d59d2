import { wordsOf } from "./tokensOf.ts";

/** So many words in a row are no chance. */
const inRow = 8;

/** Tells of remarks whether words of this text stand in them, eight or more in a row, whatever their case and the signs between them. */
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
