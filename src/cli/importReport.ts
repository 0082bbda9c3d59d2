import type { ImportReport } from "../exchange/ImportReport.ts";
import type { Refusal } from "../exchange/Refusals.ts";
import type { Counts } from "../exchange/writing/Counts.ts";
import { narrowedLines } from "./narrowedLines.ts";
import { newContributorLines } from "./newContributorLines.ts";

const shapeInWords = {
  long: "a row for each coding",
  wide: "a row for each document",
  transposed: "a column for each document",
};
const mostTitles = 20;

/** What an import did, for people, one line a fact. */
export function importReport(report: ImportReport): string {
  const { form, shape, documents, principles, codings, formulas, refused } = report;
  return [
    `${form}; ${shapeInWords[shape]}: ${documents} documents, ${principles} principles, ${codings} codings`,
    ...(formulas === 0 ? [] : [`formulas kept as text: ${formulas}`]),
    ...sameTitles(report),
    ...(refused > 0
      ? refusals(report)
      : [...written(report), ...narrowedLines(report), ...newContributorLines(report)]),
  ].join("\n");
}

function sameTitles({ sameTitles: titles }: ImportReport): string[] {
  if (titles.length === 0) return [];
  const listed = titles.slice(0, mostTitles).map(({ title, keys }) => `  "${title}": ${keys.join(", ")}`);
  const rest = titles.length > mostTitles ? [`  and ${titles.length - mostTitles} more`] : [];
  return [`titles that several documents have, which stay apart: ${titles.length}`, ...listed, ...rest];
}

function refusals({ refusals: first, refused }: ImportReport): string[] {
  const rest = refused > first.length ? [`  and ${refused - first.length} more`] : [];
  return [`refused ${refused}; nothing was written:`, ...first.map((one) => `  ${sentenceOf(one)}`), ...rest];
}

function sentenceOf({ row, column, value, reason }: Refusal): string {
  const place = [row > 0 ? `row ${row}` : "", column > 0 ? `column ${lettersOf(column)}` : ""].filter(Boolean);
  const what = value === "" ? reason : `"${value.replace(/\s+/g, " ")}" ${reason}`;
  return place.length === 0 ? what : `${place.join(", ")}: ${what}`;
}

/** 28 → AB, as spreadsheets call their columns. */
function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function written({ things, mentions, knownContributors, gone, pruned, isDryRun, dataVersion }: ImportReport): string[] {
  const fate = pruned ? "were removed" : "stay in the graph; import with --prune to remove them";
  return [
    ...(isDryRun ? ["a dry run: nothing of this was kept"] : []),
    `codings: ${countsOf(mentions)}`,
    `documents, contributors, principles and the like: ${countsOf(things)}`,
    `contributors that the graph knew: ${knownContributors}`,
    ...(gone.length === 0 ? [] : [`left the table: ${gone.length}. They ${fate}:`, ...gone.map((id) => `  ${id}`)]),
    ...(dataVersion === undefined ? [] : [`data version ${dataVersion}`]),
  ];
}

function countsOf({ created, updated, removed, unchanged }: Counts): string {
  return `created ${created}, updated ${updated}, removed ${removed}, unchanged ${unchanged}`;
}
