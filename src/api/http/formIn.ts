import type { IncomingMessage } from "node:http";
import { FormReader, mostParts } from "./FormReader.ts";
import type { SentForm } from "./Site.ts";

/** Of all fields together, without a file: a text that is read, and the document of a few megabytes that a page carries. */
const largestFieldsBytes = 8 * 2 ** 20;
/** Of a form without a file, whose signs are escaped: read as one text. */
const largestEscapedBytes = 2 ** 20;

/** Why a form is not taken. */
class FormFault extends Error {
  constructor(readonly statusCode: 400 | 413) {
    super("the form is not taken");
  }
}

export type TakenForm = Omit<SentForm, "whose">;

/** The fields of a form and its file, read while it comes. Rejects with the status of an answer where it is too large, or no form. */
export async function formIn(
  payload: AsyncIterable<Buffer>,
  headers: IncomingMessage["headers"],
  mostBytes: number,
): Promise<TakenForm> {
  const type = headers["content-type"] ?? "";
  const length = Number(headers["content-length"]);
  if (!(length > 0)) throw new FormFault(400);
  const boundary = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i.exec(type);
  if (boundary !== null)
    return partsIn(payload, new FormReader(boundary[1] ?? boundary[2]!, bounded(length, mostBytes)));
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new FormFault(400);
  return escapedIn(payload, bounded(length, largestEscapedBytes));
}

function bounded(length: number, mostBytes: number): number {
  if (length > mostBytes) throw new FormFault(413);
  return length;
}

async function partsIn(payload: AsyncIterable<Buffer>, reader: FormReader): Promise<TakenForm> {
  for await (const piece of payload) reader.take(piece);
  if (!reader.isWhole) throw new FormFault(400);
  const texts = reader.parts.filter(({ file }) => file === undefined);
  if (texts.reduce((sum, { bytes }) => sum + bytes.length, 0) > largestFieldsBytes) throw new FormFault(413);
  const fields = new Map(texts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]));
  const sent = reader.parts.findLast(({ file, bytes }) => file !== undefined && bytes.length > 0);
  return { fields, file: sent && { name: sent.file!, bytes: sent.bytes } };
}

async function escapedIn(payload: AsyncIterable<Buffer>, length: number): Promise<TakenForm> {
  const bytes = Buffer.alloc(length);
  let at = 0;
  for await (const piece of payload) at += piece.copy(bytes, at);
  const text = bytes.toString("utf8", 0, at);
  if (text.split("&", mostParts + 1).length > mostParts) throw new FormFault(400);
  return { fields: new Map(new URLSearchParams(text)), file: undefined };
}
