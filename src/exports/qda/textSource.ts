import { CodePointText } from "../../text/CodePointText.ts";
import { firstDayOf } from "../../text/partialDates.ts";
import { xmlText } from "../../text/xmlText.ts";
import type { ExportSource } from "../ExportSource.ts";
import { guidOf } from "./guidOf.ts";
import { linesOnly } from "./linesOnly.ts";

export const projectCoder = "concordance";

/** What is known of each document beside its text. */
export const variables = ["Contributor", "Process", "Date", "Language", "Licence", "Concordance id"] as const;

/** Where programs want a time and nobody knows one. */
export const noTime = "1970-01-01T00:00:00Z";

/** A document with what was coded in it; its words stand in a file beside the project. */
export async function textSource(
  source: ExportSource,
  document: number,
  rows: readonly number[],
  counting: "codePoints" | "utf16",
): Promise<string> {
  const { contribution } = source.snapshot.tables;
  const { id: ids, title, date } = contribution.columns;
  const id = ids.at(document)!;
  const day = date.at(document);
  const madeAt = day === null ? noTime : `${firstDayOf(day)}T00:00:00Z`;
  const lines = linesOnly((await source.textOf(id)) ?? "");
  const counted = counting === "utf16" ? undefined : new CodePointText(lines.text);
  const offset = (unit: number) => counted?.pointAt(lines.unitAt(unit)) ?? lines.unitAt(unit);
  const values = variableValues(source, document)
    .map(([name, value]) => {
      return `<VariableValue><VariableRef targetGUID="${guidOf(`variable:${name}`)}"/><TextValue>${xmlText(value)}</TextValue></VariableValue>\n`;
    })
    .join("");
  return [
    `<TextSource guid="${guidOf(id)}" name="${xmlText(id.slice(id.indexOf(":") + 1).replaceAll("/", " "))}" plainTextPath="internal://${textGuid(id)}.txt" creatingUser="${guidOf(projectCoder)}" creationDateTime="${madeAt}">\n`,
    `<Description>${xmlText(title.at(document) ?? "")}</Description>\n`,
    ...rows.map((row) => selection(source, row, offset, madeAt)),
    values,
    "</TextSource>\n",
  ].join("");
}

export function textGuid(contribution: string): string {
  return guidOf(`${contribution} text`);
}

function selection({ snapshot }: ExportSource, row: number, offset: (unit: number) => number, madeAt: string): string {
  const { columns } = snapshot.tables.evidence;
  const [id, coder, exact, note, at] = [
    columns.id.at(row)!,
    columns.coder.at(row)!,
    columns.exact.at(row) ?? "",
    columns.note.at(row),
    columns.codedAt.at(row),
  ];
  const time = at === null || at.length < 10 ? madeAt : at.length === 10 ? `${at}T00:00:00Z` : at;
  const by = `creatingUser="${guidOf(coder)}" creationDateTime="${time}"`;
  const [from, to] = [offset(columns.startUtf16.at(row)!), offset(columns.endUtf16.at(row)!)];
  return [
    `<PlainTextSelection guid="${guidOf(id)}" name="${xmlText(exact.replace(/\r\n?/g, "\n"))}" startPosition="${from}" endPosition="${to}" ${by}>\n`,
    note === null ? "" : `<Description>${xmlText(note)}</Description>\n`,
    ...codesOf(snapshot, row).map(
      (code) => `<Coding guid="${guidOf(`${id} ${code}`)}" ${by}><CodeRef targetGUID="${guidOf(code)}"/></Coding>\n`,
    ),
    "</PlainTextSelection>\n",
  ].join("");
}

/** Ids of the codes of a piece of evidence: what it is about, and its stance where that is not the usual one. */
export function codesOf({ tables }: ExportSource["snapshot"], row: number): string[] {
  const { kind, principle, instrument, strength, stance } = tables.evidence.columns;
  if (kind.at(row) === "MENTION") {
    const said = stance.at(row);
    const about = tables.principle.columns.id.at(principle.at(row))!;
    return said === null || said === "AFFIRMS" ? [about] : [about, `stance:${said}`];
  }
  if (kind.at(row) === "RECOMMENDATION") return [`strength:${strength.at(row)!}`];
  const cited = instrument.at(row);
  return cited < 0 ? [] : [tables.instrument.columns.id.at(cited)!];
}

function variableValues({ snapshot: { tables, links } }: ExportSource, document: number): [string, string][] {
  const { key, process, date, language, licence } = tables.contribution.columns;
  const forum = process.at(document);
  const contributors = Array.from(links.submitters.of(document), (who) => tables.contributor.columns.key.at(who)!);
  const known: Record<(typeof variables)[number], string | null> = {
    Contributor: contributors.join("; "),
    Process: forum < 0 ? null : tables.process.columns.key.at(forum),
    Date: date.at(document),
    Language: language.at(document),
    Licence: licence.at(document),
    "Concordance id": `contribution:${key.at(document)!}`,
  };
  return Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== "");
}
