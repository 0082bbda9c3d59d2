import { wordsOf } from "./tokensOf.ts";

/** So many words in a row are no chance. */
const inRow = 8;

/** Whether words of a text stand in a remark, eight or more in a row, whatever their case and the signs between them. */
export function quotes(remark: string, text: string): boolean {
  const said = plainWords(remark);
  if (said.length < inRow) return false;
  const whole = ` ${plainWords(text).join(" ")} `;
  return said.some(
    (_word, at) => at + inRow <= said.length && whole.includes(` ${said.slice(at, at + inRow).join(" ")} `),
  );
}

function plainWords(text: string): readonly string[] {
  return wordsOf(text.normalize("NFC").toLowerCase());
}
