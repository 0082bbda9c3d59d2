import type { Read } from "./analyse.ts";
import { newCitationState } from "./attachProvisions.ts";
import type { CitationReader } from "./CitationReader.ts";
import { citationsOf } from "./citations.ts";
import type { Citation } from "./citations.ts";
import { codePointsIn } from "./codePoints.ts";
import { quoteIn } from "./quote.ts";
import { readableText } from "./readableText.ts";
import { View } from "./View.ts";

/** The names of instruments and provisions in free text, in order; the same reading as of documents. Throws UnreadableText. */
export function resolveCitations(text: string, reader: CitationReader): Omit<Read<Citation>, "passage">[] {
  const view = new View(readableText(text), { start: 0, end: text.length });
  const at = codePointsIn(text);
  return citationsOf(view, reader, newCitationState()).map(({ start, end, ...citation }) => {
    return { ...citation, quote: quoteIn(text, { start, end }, at) };
  });
}
