import type { Row } from "../../exports/tables/ExportTable.ts";
import { type Source, sourceKeyOf } from "../../model/source.ts";
import type { PackageTables } from "./PackageTables.ts";

/** A cell of a column of texts; undefined for an empty one. */
export function textIn(row: Row, column: string): string | undefined {
  return (row[column] ?? undefined) as string | undefined;
}

/** The same of a column that is never empty in the graph, unless its text is. */
export function wordsIn(row: Row, column: string): string {
  return textIn(row, column) ?? "";
}

export function listIn(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => wordsIn(row, column));
}

/** One text a language. */
export function byLanguage(rows: readonly Row[], column: string): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [wordsIn(row, "language"), wordsIn(row, column)]));
}

/** Several texts a language, in their order. */
export function listsByLanguage(rows: readonly Row[], column: string): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const row of rows) (lists[wordsIn(row, "language")] ??= []).push(wordsIn(row, column));
  return lists;
}

/** The source that a row names, as the graph knows it; undefined for none. */
export function sourceIn(row: Row, tables: PackageTables): Source | undefined {
  const [named] = row["source"] === null ? [] : tables.where("sources", "key", row["source"]!);
  if (named === undefined) return undefined;
  return sourceOf(row, sourceKeyOf(wordsIn(named, "key")), wordsIn(named, "citation"), textIn(named, "url"));
}

/** A source in the words of a row itself. */
export function sourceOf(row: Row, key: string | undefined, citation: string, url: string | undefined): Source {
  return { key, citation, url, certainty: wordsIn(row, "certainty") as Source["certainty"], note: textIn(row, "note") };
}
