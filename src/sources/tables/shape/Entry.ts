/** A cell that says something of a document and a principle, both by their numbers in the Register. */
export interface Entry {
  document: number;
  principle: number;
  /** As it stands: a locator, 1, 0. */
  text: string;
  stance: string;
  /** From 1; 0 where the table has none for it. */
  stanceColumn: number;
  /** From 1. */
  row: number;
  column: number;
}
