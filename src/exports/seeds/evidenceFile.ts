import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { contributionContributors, passages } from "../tables/contributionTables.ts";
import { evidence, timeOf } from "../tables/evidence.ts";
import { evidenceLinks } from "../tables/evidenceLinks.ts";
import type { Row } from "../tables/ExportTable.ts";
import { keyOf } from "../tables/keyOf.ts";
import { documentReadings, keysNotFound } from "../tables/readings.ts";
import { given, rowsBy, rowsOf } from "./rowsOf.ts";

/** A contribution of the table with its passages and evidence, as evidence.yaml. */
export async function evidenceFile(contribution: Row, source: ExportSource, { statuses }: Scope): Promise<object> {
  const scope: Scope = { contributions: new Set([String(contribution["key"])]), ...(statuses && { statuses }) };
  const rows = (table: Parameters<typeof rowsOf>[0]) => rowsOf(table, source, scope);
  const pieces = await rows(evidence);
  const linksOf = await rowsBy("evidence", evidenceLinks, source, scope);
  const { coder, codebook_version: codebookVersion } = pieces[0] ?? {};
  const coding = given({ coder, codebookVersion });
  const ofKind = (kind: string, own: (row: Row, links: Row[]) => object) =>
    pieces
      .filter((row) => row["kind"] === kind)
      .map((row) => given({ ...wordsOf(row, coding), ...own(row, linksOf(row["key"]!)) }));
  const read = await rows({ rows: documentReadings });
  const own = contributionRecord(contribution, await rows(contributionContributors), read);
  const passageRecords = (await rows(passages)).map(({ number, start, end, voice, question }) =>
    given({ number, start, end, voice, question }),
  );
  const evidenceRecords = given({
    mentions: ofKind("MENTION", ({ principle, stance, explicit }) => ({ principle, stance, explicit })),
    citations: ofKind("CITATION", citationFields),
    recommendations: ofKind("RECOMMENDATION", recommendationFields),
  });
  return { contribution: own, ...given({ coding }), passages: passageRecords, ...evidenceRecords };
}

function contributionRecord(row: Row, submitters: readonly Row[], read: readonly Row[]): object {
  const { key, process, title, language, date, url, licence, sha256, length } = row;
  const { original_file: file, original_sha256: digest, original_media_type: mediaType } = row;
  const { source_citation: citation, source_url: address, certainty, note } = row;
  const record = given({
    key,
    process,
    contributors: submitters.map(({ contributor }) => contributor),
    title,
    language,
    date,
    url,
    licence,
    sha256,
    length,
    text: row["text_held"] === true ? "text.txt" : null,
    original: given({ file, sha256: digest, mediaType }),
    source: given({ citation, url: address, certainty, note }),
  });
  return { ...record, readings: read.map(readingRecord) };
}

function readingRecord({ scheme, extent, inferred, not_found: missing }: Row): object {
  const notFound = keysNotFound(missing);
  return { ...given({ scheme, extent, inferred }), ...(notFound && { notFound }) };
}

/** What stands once for the whole file is left out. */
function wordsOf(row: Row, coding: Record<string, unknown>): object {
  const { status, coder, codebook_version: codebookVersion, confidence, coded_at: codedAt, note } = row;
  return {
    ...placeIn(row),
    status: status === "ACCEPTED" ? null : status,
    coder: coder === coding["coder"] ? null : coder,
    codebookVersion: codebookVersion === coding["codebookVersion"] ? null : codebookVersion,
    confidence,
    codedAt,
    note,
  };
}

function placeIn(row: Row): object {
  const { start, end, exact, locator, passage } = row;
  if (start !== null) return { start, end, exact };
  const time = timeOf(row);
  return { locator, passage, time: time === 1 ? null : time };
}

function targets(links: readonly Row[], role: string): string[] {
  return links.filter((link) => link["role"] === role).map(({ target }) => String(target));
}

function citationFields(row: Row, links: Row[]): object {
  const { instrument, named_as: namedAs, part, range_text: rangeText, function: purpose } = row;
  const provisions = links.map(({ target, expanded }) =>
    given({ key: keyOf(String(target)), expanded: expanded === true ? true : null }),
  );
  return { instrument, namedAs, place: part === "TEXT" ? null : part, rangeText, provisions, function: purpose };
}

function recommendationFields({ strength, addressee, action }: Row, links: Row[]): object {
  const advances = targets(links, "ADVANCES").map(keyOf);
  return { strength, cueWords: targets(links, "CUE"), addressee, action, advances, invokes: targets(links, "INVOKES") };
}
