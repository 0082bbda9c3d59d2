import type { ImportReport } from "../intake/tables/ImportReport.ts";

/** What the principles that an import adds to a scheme mean for documents of other tables. */
export function narrowedLines({ narrowed }: Pick<ImportReport, "narrowed">): string[] {
  if (narrowed === 0) return [];
  return [
    `documents of other tables that were read for the whole scheme, and are not for the principles that came to it: ${narrowed}`,
  ];
}
