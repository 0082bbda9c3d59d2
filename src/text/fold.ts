/** Lower case without accents, white space folded: what is compared when case and accents do not matter. */
export function fold(text: string): string {
  return foldPart(text).trim();
}

/** The same of a part of a text, whose ends may be the ends of words. */
export function foldPart(text: string): string {
  // Most words are plain ASCII, which has no accents.
  const bare = /[\u0080-\uFFFF]/.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
  return bare.toLowerCase().replace(/\s+/gu, " ");
}

/** A key to sort by: folded ASCII letters and digits only, so that every engine and every language sorts alike. */
export function sortKeyOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, 200);
}

/** What a TextFilter searches: each folded text between line ends, so that one `CONTAINS` serves whole texts, beginnings and parts. */
export function searchLinesOf(texts: readonly string[]): string {
  return `\n${[...new Set(texts.map(fold))].join("\n")}\n`;
}
