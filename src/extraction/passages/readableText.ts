import { BadUserInput } from "../../domain/input/BadUserInput.ts";

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The text as it came, or BadUserInput: NUL and half characters have no place in any file that could hold the quotes. */
export function readableText(text: string): string {
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new BadUserInput(`The text holds a NUL character at position ${nul}: is it a text file?`, "text");
  const half = loneSurrogate.exec(text);
  if (half === null) return text;
  throw new BadUserInput(
    `The text holds half of a character (a lone surrogate) at position ${half.index}: was it cut or decoded wrongly?`,
    "text",
  );
}
