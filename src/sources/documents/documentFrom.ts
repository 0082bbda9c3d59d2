import type { OriginalRecord } from "../seeds/records/OriginalRecord.ts";
import { convert, type ConversionJob, type FileDate } from "./formats/convert.ts";
import { formatOf } from "./formats/formatOf.ts";
import { tooLong } from "./formats/tooLong.ts";
import { IngestFault } from "./IngestFault.ts";
import { textFileFrom, type TextFile } from "./textFileFrom.ts";

/** A document as it was given; `original` is there where its text had to be taken out of another format. */
export interface DocumentFile extends TextFile {
  original?: { record: OriginalRecord; bytes: Uint8Array };
  /** What that file says of its own date. */
  dated?: FileDate;
}

export interface DocumentBounds {
  /** For the conversion, waiting for others included; minutes unless given. */
  timeoutMs?: number;
  /** Who sent it: those who send take turns. */
  whose?: string;
  /** Code points of its text: what is far beyond is refused before it is counted. */
  longest?: number;
}

/** Of a document as it is given, at most. */
export const largestDocumentMb = 50;

const originals: Record<ConversionJob["format"], Pick<OriginalRecord, "file" | "mediaType">> = {
  HTML: { file: "original.html", mediaType: "text/html" },
  DOCX: {
    file: "original.docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  PDF: { file: "original.pdf", mediaType: "application/pdf" },
};

/**
 * The text of a document: plain text in UTF-8 as it is, HTML, Word (.docx) and PDF converted, distinguished by their bytes. Throws
 * IngestFault with a sentence where it cannot be read, BadUserInput where the text holds what no quote can.
 * @param name of the file, for sentences
 */
export async function documentFrom(
  name: string,
  bytes: Uint8Array,
  { longest, ...turn }: DocumentBounds = {},
): Promise<DocumentFile> {
  const found = formatOf(bytes);
  if ("problem" in found) throw new IngestFault(`${name} ${found.problem}.`);
  const { format } = found;
  if (format === "TEXT") {
    const refused = tooLong(bytes, longest);
    if (refused !== undefined) throw new IngestFault(`${name} ${refused.problem}.`);
    return textFileFrom(name, bytes);
  }
  const conversion = await convert({ format, bytes, longest }, turn);
  if ("problem" in conversion) throw new IngestFault(`${name} ${conversion.problem}.`);
  const record = { ...originals[format], sha256: conversion.sha256 };
  return {
    ...textFileFrom(name, Buffer.from(conversion.text)),
    original: { record, bytes },
    ...(conversion.dated && { dated: conversion.dated }),
  };
}
