import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import type { SentForm } from "./Site.ts";

/** No form of ours has more; what has is not read, since a million parts would keep others waiting. */
const mostParts = 20;
/** Of all fields together, without a file: a text that is read, and the document of a few megabytes that a page carries. */
const largestFieldsBytes = 8 * 2 ** 20;
/** Of a form without a file, whose signs are escaped. */
const largestEscapedBytes = 2 ** 20;
const longestHead = 4_096;
const longestName = 200;

/** Why a form is not taken. */
class FormFault extends Error {
  constructor(readonly statusCode: 400 | 413) {
    super("the form is not taken");
  }
}

export type TakenForm = Omit<SentForm, "whose">;

/** The fields of a form and its file, read while it comes. Rejects with the status of an answer where it is too large, or no form. */
export async function formIn(
  payload: Readable,
  headers: IncomingMessage["headers"],
  mostBytes: number,
): Promise<TakenForm> {
  const type = headers["content-type"] ?? "";
  const length = Number(headers["content-length"]);
  if (!(length > 0)) throw new FormFault(400);
  const isInParts = /^multipart\//i.test(type);
  if (length > (isInParts ? mostBytes : largestEscapedBytes)) throw new FormFault(413);
  if (!isInParts) return { fields: await escapedFields(payload), file: undefined };
  const reader = readerOf({ ...headers, "content-type": type });
  const fields = new Map<string, string>();
  // Kept once, where threads can have it without a copy.
  const bytes = Buffer.from(new SharedArrayBuffer(length));
  let [file, at, fieldLength]: [SentForm["file"], number, number] = [undefined, 0, 0];
  let status: 400 | 413 | undefined;
  reader.on("field", (name, value, _nameCut, isCut) => {
    fieldLength += value.length;
    if (isCut || fieldLength > largestFieldsBytes) status = 413;
    else fields.set(name, value);
  });
  reader.on("file", (_name, content, name) => {
    const from = at;
    // The reader reports that the form breaks off.
    content.on("error", () => undefined);
    content.on("data", (piece: Buffer) => (at += piece.copy(bytes, at)));
    content.on("end", () => {
      if (at > from) file = { name: plainName(name), bytes: bytes.subarray(from, at) };
    });
  });
  for (const over of ["partsLimit", "fieldsLimit", "filesLimit"] as const) reader.on(over, () => (status ??= 400));
  await pipeline(payload, reader).catch(() => (status ??= 400));
  if (status !== undefined) throw new FormFault(status);
  return { fields, file };
}

/** Read whole: what reads forms in parts takes 170 ms for a megabyte of this, in pieces of 40. */
async function escapedFields(payload: Readable): Promise<Map<string, string>> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of payload) pieces.push(piece as Buffer);
  } catch {
    throw new FormFault(400);
  }
  const text = Buffer.concat(pieces).toString("utf8");
  if (text.split("&", mostParts + 1).length > mostParts) throw new FormFault(400);
  return new Map(new URLSearchParams(text));
}

function readerOf(headers: BusboyHeaders): BusboyInstance {
  const limits = {
    parts: mostParts,
    fields: mostParts,
    files: mostParts,
    fieldNameSize: longestName,
    fieldSize: largestFieldsBytes,
    headerSize: longestHead,
  };
  try {
    return new Busboy({ headers, limits, isPartAFile: (_name, _type, fileName) => fileName !== undefined });
  } catch {
    throw new FormFault(400);
  }
}

/** Without folders and signs that no name of a file has. */
function plainName(name: string): string {
  const [last = ""] = name.split(/[/\\]/).slice(-1);
  return (
    last
      .replaceAll(/\p{Cc}/gu, "")
      .slice(0, longestName)
      .toWellFormed() || "document"
  );
}
