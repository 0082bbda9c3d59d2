import { stat } from "node:fs/promises";
import { readBytes } from "../seeds/readBytes.ts";
import type { OriginalRecord } from "../seeds/records/OriginalRecord.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { convert, type ConversionJob, type FileDate } from "./formats/convert.ts";
import { formatOf } from "./formats/formatOf.ts";
import { IngestFault } from "./IngestFault.ts";
import { textFileFrom, type TextFile } from "./textFileFrom.ts";

/** A document as it was given; `original` is there where its text had to be taken out of another format. */
export interface DocumentFile extends TextFile {
  original?: { record: OriginalRecord; bytes: Uint8Array };
  /** What that file says of its own date. */
  dated?: FileDate;
}

const largestMb = 50;
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
 */
export async function readDocument(file: string): Promise<DocumentFile> {
  const bytes = await bytesOf(file);
  const found = formatOf(bytes);
  if ("problem" in found) throw new IngestFault(`${file} ${found.problem}.`);
  const { format } = found;
  if (format === "TEXT") return textFileFrom(file, bytes);
  const conversion = await convert(bytes, format);
  if ("problem" in conversion) throw new IngestFault(`${file} ${conversion.problem}.`);
  const record = { ...originals[format], sha256: sha256Of(bytes) };
  return {
    ...textFileFrom(file, Buffer.from(conversion.text)),
    original: { record, bytes },
    ...(conversion.dated && { dated: conversion.dated }),
  };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const sizeMb = await stat(file).then(
    ({ size }) => size / 2 ** 20,
    // Why it cannot be read is said by those who read it.
    () => 0,
  );
  if (sizeMb > largestMb) {
    throw new IngestFault(
      `${file} has ${Math.ceil(sizeMb)} MB, and at most ${largestMb} MB are read; save it in parts.`,
    );
  }
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new IngestFault(`${file} ${bytes.problem}.`);
  return bytes;
}
