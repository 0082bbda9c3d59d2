let last: { raw: string; compounds: Set<string> } | null = null;

/** The words that a text writes with a hyphen within one line. Passages come text by text, so the answer for the last one is kept. */
export function compoundsIn(raw: string): Set<string> {
  if (last?.raw !== raw) last = { raw, compounds: new Set(raw.match(/\p{L}{1,40}-\p{Ll}{1,40}/gu)) };
  return last.compounds;
}
