import type { CitationReader } from "./CitationReader.ts";
import type { CitationState } from "./CitationState.ts";
import type { Naming } from "./namedInstruments.ts";

/** "The Declaration of Principles" of a paper that is one itself. */
export function isOwnKind(
  text: string,
  { start, end }: Naming,
  { names }: CitationReader,
  { ownTitle }: CitationState,
): boolean {
  const words = text.slice(start, end).match(/\p{L}{4,}|\p{Lu}\p{L}*/gu) ?? [];
  return words.length > 0 && words.every((word) => ownTitle.has(word)) && names.isGeneric(text.slice(start, end));
}
