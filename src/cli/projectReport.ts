import type { ProjectReport } from "../intake/projects/ProjectReport.ts";
import { shownPlainly } from "./shownPlainly.ts";

const mostUnplaced = 15;

/** What an import of a project did, for people, one line a fact. */
export function projectReport(report: ProjectReport): string {
  const { origin, coder, known, added, codings, standing, fitted, put } = report;
  const places = [...fitted].map(([how, count]) => `places found by counting ${how}: ${count}`);
  return [
    `a project${origin === "" ? "" : ` of ${origin}`}: ${known + added} texts, ${codings} codings by ${coder}, one coder an import`,
    `texts that the graph has: ${known}, new: ${added}`,
    ...places,
    ...(standing === 0
      ? []
      : [`codings that stand in the graph already, of others, and stay as they are: ${standing}`]),
    ...lostLines(report),
    ...unreadLines(report),
    `created ${put.created}, updated ${put.updated}, removed ${put.removed + put.pruned}, unchanged ${put.unchanged}`,
    ...(put.gone.length === 0 ? [] : [`no longer in the project, and kept; --prune removes it: ${put.gone.length}`]),
    report.isDryRun ? "dry run: nothing was written" : `data version ${put.dataVersion}`,
  ]
    .map(shownPlainly)
    .join("\n");
}

function lostLines({ lost, unplaced }: ProjectReport): string[] {
  if (lost.size === 0) return [];
  const rest = unplaced.length - mostUnplaced;
  return [
    "left out:",
    ...[...lost].map(([what, count]) => `  ${what}: ${count}`),
    ...unplaced.slice(0, mostUnplaced).map((words) => `    ${words}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}

function unreadLines({ unread, scheme }: ProjectReport): string[] {
  if (unread.length === 0) return [];
  return [
    `coded, and not said to be read for ${scheme}, so that comparisons leave them out until their own records say it, such as readings: [{ scheme: ${scheme}, extent: PARTIAL }] in evidence.yaml:`,
    ...unread.slice(0, mostUnplaced).map((key) => `  ${key}`),
    ...(unread.length > mostUnplaced ? [`  and ${unread.length - mostUnplaced} more`] : []),
  ];
}
