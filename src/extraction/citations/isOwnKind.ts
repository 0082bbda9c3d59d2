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
  const name = text.slice(start, end);
  const words = name.match(/\p{L}{4,}|\p{Lu}\p{L}*/gu) ?? [];
  return words.some(({ length }) => length > 3) && words.every((word) => ownTitle.has(word)) && names.isGeneric(name);
}
