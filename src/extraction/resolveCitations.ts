import { CodePointText } from "../text/CodePointText.ts";
import type { Read } from "./analyse.ts";
import { newCitationState } from "./citations/CitationState.ts";
import type { CitationReader } from "./citations/CitationReader.ts";
import { citationsOf } from "./citations/citations.ts";
import type { Citation } from "./citations/citations.ts";
import { quoteIn } from "./passages/quote.ts";
import { readableText } from "./passages/readableText.ts";
import { View } from "../text/View.ts";

export type ResolvedCitation = Omit<Read<Citation>, "passage">;

/** The names of instruments and provisions in free text, in order; the same reading as of documents. Throws BadUserInput. */
export function resolveCitations(text: string, reader: CitationReader): ResolvedCitation[] {
  const view = new View(readableText(text), { start: 0, end: text.length });
  const raw = new CodePointText(text);
  const [citations = []] = citationsOf([{ view, reference: false, addresses: [] }], reader, newCitationState());
  return citations.map(({ start, end, ...citation }) => {
    return { ...citation, quote: quoteIn(raw, { start, end }) };
  });
}
