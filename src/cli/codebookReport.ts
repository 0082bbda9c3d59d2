import type { CodebookReport } from "../intake/codebooks/importCodebook.ts";
import { shownPlainly } from "./shownPlainly.ts";

const mostPrinciples = 50;

/** What an import of a codebook did, for people, one line a fact. */
export function codebookReport({ principles, loose, leftOut, put, isDryRun }: CodebookReport): string {
  const rest = principles.length - mostPrinciples;
  return [
    `a codebook: ${principles.length} principles`,
    ...principles.slice(0, mostPrinciples).map(({ key, label }) => `  ${key}: ${label}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(loose === 0 ? [] : [`relations to what neither the file nor the graph has, which are left out: ${loose}`]),
    ...(leftOut.size === 0
      ? []
      : [
          `left out, as principles do not keep it: ${Array.from(leftOut, ([name, times]) => `${name} ${times}`).join(", ")}`,
        ]),
    `created ${put.created}, updated ${put.updated}, removed ${put.removed + put.pruned}, unchanged ${put.unchanged}`,
    ...(put.gone.length === 0
      ? []
      : [`no longer in the codebook, and kept; --prune removes it: ${put.gone.join(", ")}`]),
    isDryRun ? "dry run: nothing was written" : `data version ${put.dataVersion}`,
  ]
    .map(shownPlainly)
    .join("\n");
}
