/** A definition as a source gives it; where it gives none, that is what it says. */
export function definedBy(source: string, definition: string | undefined): string {
  return definition || `As ${source} names it, which defines it no further.`;
}
