/** A document that a table brought before, as it stands in the graph. */
export interface KnownDocument {
  id: string;
  key: string;
  title: string;
  /** Empty where it has none. */
  date: string;
  /** Keys of those who submitted it. */
  contributors: string[];
}
