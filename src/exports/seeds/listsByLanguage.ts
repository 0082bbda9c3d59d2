import { groupBy } from "../../text/groupBy.ts";
import type { Row } from "../tables/ExportTable.ts";

/** The cells of a column by the language of their row, in their order. */
export function listsByLanguage(rows: readonly Row[], column: string): Record<string, unknown[]> {
  const groups = groupBy(rows, ({ language }) => String(language));
  return Object.fromEntries([...groups].map(([language, some]) => [language, some.map((row) => row[column])]));
}
