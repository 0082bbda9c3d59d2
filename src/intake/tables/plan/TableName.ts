import path from "node:path";

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

/** What an import is called: as somebody says, or else as its file. */
export function sourceNameOf(file: string, ...given: (string | undefined)[]): string {
  return [...given, path.basename(file)].map((one) => one?.trim()).find(Boolean) ?? file;
}
