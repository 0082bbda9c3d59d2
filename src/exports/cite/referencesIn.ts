import type { ExportSource } from "../ExportSource.ts";
import { addressOf } from "../rdf/addresses.ts";
import type { Scope } from "../Scope.ts";
import type { Reference } from "./Reference.ts";

/** Documents in the scope, by who submitted them, then all instruments, by the body that adopted them. */
export async function* referencesIn(source: ExportSource, { contributions }: Scope): AsyncGenerator<Reference> {
  const { contribution, instrument } = source.snapshot.tables;
  for (let row = 0; row < contribution.count; row++)
    if (contributions?.has(contribution.columns.key.at(row)!) ?? true) yield documentReference(source, row);
  for (let row = 0; row < instrument.count; row++) yield instrumentReference(source, row);
}

function documentReference({ snapshot: { tables, links, dataVersion }, base }: ExportSource, row: number): Reference {
  const { id, title, date, process, url } = tables.contribution.columns;
  const [key, forum] = [id.at(row)!, process.at(row)];
  return {
    key: key.replaceAll("/", ":"),
    authors: Array.from(links.submitters.of(row), (who) => tables.contributor.columns.name.at(who) ?? ""),
    title: title.at(row) ?? key,
    date: date.at(row) ?? undefined,
    container: (forum < 0 ? null : tables.process.columns.name.at(forum)) ?? undefined,
    url: base + addressOf(key),
    source: url.at(row) ?? undefined,
    dataVersion,
  };
}

function instrumentReference({ snapshot: { tables, dataVersion }, base }: ExportSource, row: number): Reference {
  const { id, title, date, body, kind, symbol, url } = tables.instrument.columns;
  const [key, author] = [id.at(row)!, body.at(row)];
  return {
    key: key.replaceAll("/", ":"),
    type: kind.at(row) === "TREATY" ? "treaty" : "legislation",
    authors: author === null ? [] : [author],
    title: title.at(row) ?? key,
    date: date.at(row) ?? undefined,
    container: undefined,
    number: symbol.at(row) ?? undefined,
    url: base + addressOf(key),
    source: url.at(row) ?? undefined,
    dataVersion,
  };
}
