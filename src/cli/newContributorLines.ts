import type { ImportReport } from "../intake/tables/ImportReport.ts";

const mostLines = 50;

/** Contributors that an import makes, each with one of the graph that it may be, one line each; those with one first. */
export function newContributorLines({ newContributors }: Pick<ImportReport, "newContributors">): string[] {
  if (newContributors.length === 0) return [];
  const told = newContributors.toSorted((a, b) => Number(a.near === undefined) - Number(b.near === undefined));
  const lines = told.slice(0, mostLines).map(({ key, name, near }) => {
    const known = near === undefined ? "" : `; the graph knows ${near.key} "${near.name}"`;
    return `  new: ${key} "${name}"${known}`;
  });
  const rest = told.length > mostLines ? [`  and ${told.length - mostLines} more`] : [];
  return [`contributors that the graph did not know: ${told.length}`, ...lines, ...rest];
}
