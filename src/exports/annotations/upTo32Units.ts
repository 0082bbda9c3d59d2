import type { Cell } from "../tables/ExportTable.ts";

const longest = 32;

/** What programs that count in UTF-16 compare (dom-anchor-text-quote: 32 units), cut at whole code points; the `end` of a prefix is next to the words. */
export function upTo32Units(words: Cell | undefined, from: "start" | "end"): string | null {
  if (typeof words !== "string") return null;
  const cut = from === "start" ? words.slice(0, longest) : words.slice(-longest);
  return cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/, "");
}
