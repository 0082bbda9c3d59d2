import type { Row } from "../../exports/tables/ExportTable.ts";
import { keysNotFound } from "../../exports/tables/readings.ts";
import { contribution, type Reading } from "../../model/contribution.ts";
import { type ModelNode, nodeOf } from "../../model/ModelNode.ts";
import { passage } from "../../model/passage.ts";
import { CodePointText } from "../../text/CodePointText.ts";
import { listIn, sourceOf, textIn, wordsIn } from "./cells.ts";
import { evidenceIn } from "./evidenceIn.ts";
import type { ReadDocuments } from "./ReadExport.ts";

/** Documents with their passages and evidence. */
export function* documentsOf({ tables, textOf }: ReadDocuments): Generator<ModelNode> {
  for (const row of tables.all("contributions")) {
    const key = wordsIn(row, "key");
    const process = textIn(row, "process");
    const words = row["text_held"] === true ? textOf(key) : undefined;
    const text = words === undefined ? undefined : new CodePointText(words);
    yield contribution({
      key,
      contributors: listIn(tables.where("contribution_contributors", "contribution", key), "contributor"),
      process,
      title: wordsIn(row, "title"),
      language: wordsIn(row, "language"),
      date: textIn(row, "date"),
      text: words,
      sha256: textIn(row, "sha256"),
      length: (row["length"] ?? undefined) as number | undefined,
      url: textIn(row, "url"),
      licence: textIn(row, "licence"),
      original: originalIn(row),
      source: sourceOf(row, undefined, wordsIn(row, "source_citation"), textIn(row, "source_url")),
      readings: tables.where("readings", "subject", key).filter(isOfDocument).map(readingIn),
    });
    for (const one of tables.where("passages", "contribution", key))
      yield passage({
        contribution: key,
        number: one["number"] as number,
        voice: wordsIn(one, "voice"),
        start: one["start"] as number,
        end: one["end"] as number,
        question: one["question"] === null ? undefined : `${process}/${String(one["question"])}`,
        text,
      });
    for (const one of tables.where("evidence", "contribution", key)) yield evidenceIn(one, tables, text);
  }
}

function originalIn(row: Row): { file: string; sha256: string; mediaType: string } | undefined {
  const file = textIn(row, "original_file");
  if (file === undefined) return undefined;
  return { file, sha256: wordsIn(row, "original_sha256"), mediaType: wordsIn(row, "original_media_type") };
}

/** Whether it says how far a document was read, and not an instrument. */
export function isOfDocument(row: Row): boolean {
  return row["kind"] === "CONTRIBUTION";
}

function readingIn(row: Row): Reading {
  return {
    scheme: wordsIn(row, "scheme"),
    extent: wordsIn(row, "extent") as Reading["extent"],
    inferred: (row["inferred"] ?? undefined) as boolean | undefined,
    notFound: keysNotFound(row["not_found"])?.map((key) => nodeOf("Principle", key).id),
  };
}
