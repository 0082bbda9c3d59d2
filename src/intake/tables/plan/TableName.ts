/** A table by which things of the graph know where they came from: its source and the scheme that it codes. */
export interface TableName {
  /** As the owner of what it brings: `coding.csv (rights)`. */
  owner: string;
  source: string;
  /** Keys. */
  scheme: string;
  process: string | undefined;
}

/** What is said of where a table's things come from. */
export function sourceOf({ source }: Pick<TableName, "source">): { citation: string; certainty: "REPORTED" } {
  return { citation: source, certainty: "REPORTED" };
}
