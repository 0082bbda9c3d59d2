import { createHash } from "node:crypto";
import { CodePointText } from "../domain/CodePointText.ts";
import { readableText } from "../domain/reading/readableText.ts";
import { decodeText } from "../seeds/decodeText.ts";
import { readBytes } from "../seeds/readBytes.ts";
import { IngestFault } from "./IngestFault.ts";

export interface TextFile {
  bytes: Uint8Array;
  text: CodePointText;
  /** Of the bytes. */
  sha256: string;
}

/** A plain text in UTF-8. Throws IngestFault where it is none or holds no words, BadUserInput where it holds what no quote can. */
export async function readTextFile(file: string): Promise<TextFile> {
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new IngestFault(`${file} ${bytes.problem}.`);
  const decoded = decodeText(bytes);
  if ("problem" in decoded) throw new IngestFault(`${file} ${decoded.problem}.`);
  if (decoded.text.trim() === "") throw new IngestFault(`${file} holds no words.`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, text: new CodePointText(readableText(decoded.text)), sha256 };
}
