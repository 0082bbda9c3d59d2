import { byText } from "../../text/byText.ts";
import { firstDayOf } from "../../text/partialDates.ts";
import { xmlText } from "../../text/xmlText.ts";
import type { ExportSource } from "../ExportSource.ts";
import { addressOf } from "../rdf/addresses.ts";

const mostDocuments = 100;

/**
 * Atom (RFC 4287): the version of the data, and the newest documents by their own dates. Nobody's clock is in it: the same data give the
 * same feed, and readers see a new version by its id.
 */
export async function* feed({ base, snapshot }: ExportSource): AsyncGenerator<string> {
  const { tables, dataVersion, links } = snapshot;
  const { id, title, sortDate, date } = tables.contribution.columns;
  const newest = Array.from({ length: tables.contribution.count }, (_none, row) => row)
    .filter((row) => date.at(row) !== null)
    .sort((a, b) => byText(sortDate.at(b)!, sortDate.at(a)!) || byText(id.at(a)!, id.at(b)!))
    .slice(0, mostDocuments);
  const timeOf = (row: number) => `${firstDayOf(date.at(row)!)}T00:00:00Z`;
  const updated = newest[0] === undefined ? "1970-01-01T00:00:00Z" : timeOf(newest[0]);
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n`;
  yield `<id>${xmlText(`${base}feed.atom`)}</id>\n<title>Concordance</title>\n<subtitle>New documents and versions of the data</subtitle>\n`;
  yield `<updated>${updated}</updated>\n<author><name>Concordance</name></author>\n`;
  yield `<link rel="self" type="application/atom+xml" href="${xmlText(`${base}feed.atom`)}"/>\n<link href="${xmlText(base)}"/>\n`;
  yield entry(
    `${base}data#${dataVersion}`,
    `${base}data`,
    `Data version ${dataVersion}`,
    updated,
    [],
    "All tables and files.",
  );
  for (const row of newest) {
    const place = base + addressOf(id.at(row)!);
    const names = Array.from(links.submitters.of(row), (who) => tables.contributor.columns.name.at(who) ?? "");
    yield entry(place, place, title.at(row) ?? place, timeOf(row), names, names.join(", "));
  }
  yield "</feed>\n";
}

function entry(
  id: string,
  href: string,
  title: string,
  updated: string,
  authors: readonly string[],
  summary: string,
): string {
  return [
    `<entry>\n<id>${xmlText(id)}</id>\n<title>${xmlText(title)}</title>\n<updated>${updated}</updated>\n`,
    ...authors.map((name) => `<author><name>${xmlText(name)}</name></author>\n`),
    `<link href="${xmlText(href)}"/>\n<summary>${xmlText(summary)}</summary>\n</entry>\n`,
  ].join("");
}
