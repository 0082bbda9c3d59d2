import type { ImportReport, PrincipleName } from "../intake/tables/ImportReport.ts";
import { shownChance } from "../domain/overlap/significanceSentences.ts";
import { groupBy } from "../text/groupBy.ts";
import { lettersOf } from "../sources/tables/lettersOf.ts";
import type { Refusal } from "../sources/tables/Refusals.ts";
import { shownPlainly } from "./shownPlainly.ts";
import type { Counts } from "../writing/Counts.ts";

const shapeInWords = {
  long: "a row for each coding",
  wide: "a row for each document",
  transposed: "a column for each document",
};
const mostTitles = 20;
const mostPrinciples = 50;
const mostContributors = 50;
/** Refusals fit one screen of a terminal. */
const mostRefusals = 15;

/** What an import did, for people, one line a fact. */
export function importReport(report: ImportReport): string {
  const { form, shape, documents, principles, codings, formulas, refused } = report;
  return [
    `${form}; ${shapeInWords[shape]}: ${documents} documents, ${principles} principles, ${codings} codings`,
    ...extentLines(report),
    ...(formulas === 0 ? [] : [`formulas kept as text: ${formulas}`]),
    ...principlesOf(report),
    ...numbers(report),
    ...sameTitles(report),
    ...(refused > 0
      ? refusals(report)
      : [...attainableLines(report), ...written(report), ...narrowedLines(report), ...newContributorLines(report)]),
  ]
    .map(shownPlainly)
    .join("\n");
}

const extents = {
  FULL: "full: each document was read for every principle, what has no cell was not found",
  PARTIAL: "partial: of what no cell says nothing is known",
};

function extentLines({ extent, variants, hidden }: ImportReport): string[] {
  const same = variants.map(({ label, others }) => [label, ...others].map((one) => JSON.stringify(one)).join(" = "));
  return [
    ...(extent === undefined ? [] : [`extent ${extents[extent]}`]),
    ...(same.length === 0 ? [] : [`principles written in several ways, taken as one: ${same.join("; ")}`]),
    ...(hidden === undefined ? [] : [`hidden in the sheet, and read like all others: ${hidden}`]),
  ];
}

/** The names of principles show at a glance where a column of remarks was taken for one. */
function principlesOf({ principleNames, shape }: ImportReport): string[] {
  if (principleNames.length === 0) return [];
  const areNew = principleNames.every(({ isNew }) => isNew);
  const nameOf = ({ label, isNew }: PrincipleName) => `${label}${isNew && !areNew ? " (new)" : ""}`;
  const listed = [...groupBy(principleNames.slice(0, mostPrinciples), ({ group }) => group)].map(
    ([group, names]) => `  ${group === "" ? "" : `${group}: `}${names.map(nameOf).join(", ")}`,
  );
  const rest = principleNames.length - mostPrinciples;
  const empty = principleNames.filter(({ isFilled }) => !isFilled).map(({ label }) => label);
  const sections = shape === "transposed" ? ", or take such rows as groups with `sections: true`" : "";
  return [
    `principles${areNew ? ", all new" : ""}:`,
    ...listed,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...(empty.length === 0
      ? []
      : [
          `principles without any filled cell: ${empty.slice(0, mostPrinciples).join(", ")}${empty.length > mostPrinciples ? `, and ${empty.length - mostPrinciples} more` : ""}`,
          `  if they are not principles, name them under \`ignore\` in a mapping file${sections}`,
        ]),
  ];
}

function numbers({ numbers: { count, first } }: ImportReport): string[] {
  if (first === undefined) return [];
  const which = `"${first.value}" in row ${first.row}, column ${lettersOf(first.column)}`;
  return [`bare numbers taken as places: ${count}, the first ${which}; if they count how often, write 1 instead`];
}

function sameTitles({ sameTitles: titles }: ImportReport): string[] {
  if (titles.length === 0) return [];
  const listed = titles.slice(0, mostTitles).map(({ title, keys }) => `  "${title}": ${keys.join(", ")}`);
  const rest = titles.length > mostTitles ? [`  and ${titles.length - mostTitles} more`] : [];
  return [`titles that several documents have, which stay apart: ${titles.length}`, ...listed, ...rest];
}

function refusals({ refusals: first, refused }: ImportReport): string[] {
  const listed = causesFirst(first).slice(0, mostRefusals);
  const left = refused - listed.reduce((sum, { times = 1 }) => sum + times, 0);
  const rest = left > 0 ? [`  and ${left} more`] : [];
  return [`refused ${refused}; nothing was written:`, ...listed.map((one) => `  ${sentenceOf(one)}`), ...rest];
}

/** What is wrong with the whole table or its headings may be the cause of the rest; then what is true of most rows. */
function causesFirst(refusals: readonly Refusal[]): Refusal[] {
  const isOfCells = ({ row, column }: Refusal) => Number(row > 1 && column > 0);
  return refusals.toSorted((a, b) => isOfCells(a) - isOfCells(b) || (b.times ?? 1) - (a.times ?? 1) || a.row - b.row);
}

function sentenceOf({ row, column, value, reason, times = 1 }: Refusal): string {
  const rows = times === 1 ? `row ${row}` : `${times} rows, first row ${row}`;
  const place = [row > 0 ? rows : "", column > 0 ? `column ${lettersOf(column)}` : ""].filter(Boolean);
  const what = value === "" ? reason : `"${value.replace(/\s+/g, " ")}" ${reason}`;
  return place.length === 0 ? what : `${place.join(", ")}: ${what}`;
}

function written({
  repeated,
  things,
  mentions,
  knownContributors,
  gone,
  pruned,
  isDryRun,
  dataVersion,
}: ImportReport): string[] {
  const removed = isDryRun ? "would be removed" : "were removed";
  const fate = pruned ? removed : "stay in the graph; import with --prune to remove them";
  return [
    ...(isDryRun ? ["dry run: nothing was written"] : []),
    `codings: ${countsOf(mentions)}`,
    ...(repeated === 0
      ? []
      : [`codings that repeat another one, place and stance included, and are kept: ${repeated}`]),
    `documents, contributors, principles and the like: ${countsOf(things)}`,
    `contributors already in the graph: ${knownContributors}`,
    ...(gone.length === 0 ? [] : [`left the table: ${gone.length}. They ${fate}:`, ...gone.map((id) => `  ${id}`)]),
    ...(dataVersion === undefined ? [] : [`data version ${dataVersion}`]),
  ];
}

/** What the table can show, before anybody looks at what it shows. */
function attainableLines({ attainable, documents, principles }: ImportReport): string[] {
  if (attainable === undefined) return [];
  const { pairs, smallest, alone, amongAll } = attainable;
  const table = `what it can show: ${documents} documents × ${principles} principles: at best p = ${shownChance(smallest)} for a pair`;
  const among = `pairs that can be significant: ${amongAll === 0 ? "none" : "some"} of ${pairs} where all are tested`;
  const single = `${alone === 0 ? "none" : alone} where one is chosen before looking`;
  return [`${table}; ${among}, ${single}; a test of whole groups may find more (\`tableTest\`)`];
}

function countsOf({ created, updated, removed, unchanged }: Counts): string {
  return `created ${created}, updated ${updated}, removed ${removed}, unchanged ${unchanged}`;
}

/** What the principles that an import adds to a scheme mean for documents of other tables. */
function narrowedLines({ narrowed }: Pick<ImportReport, "narrowed">): string[] {
  if (narrowed === 0) return [];
  return [
    `documents of other tables that were read for the whole scheme, but not for the principles now added to it: ${narrowed}`,
  ];
}

/** Contributors that an import makes, each with one of the graph that it may be, one line each; those with one first. */
export function newContributorLines({ newContributors }: Pick<ImportReport, "newContributors">): string[] {
  if (newContributors.length === 0) return [];
  const listed = newContributors.toSorted((a, b) => Number(a.near === undefined) - Number(b.near === undefined));
  const lines = listed.slice(0, mostContributors).map(({ key, name, near }) => {
    const known = near === undefined ? "" : `; the graph knows ${near.key} "${near.name}"`;
    return `  new: ${key} "${name}"${known}`;
  });
  const rest = listed.length > mostContributors ? [`  and ${listed.length - mostContributors} more`] : [];
  return [`contributors new to the graph: ${listed.length}`, ...lines, ...rest];
}
