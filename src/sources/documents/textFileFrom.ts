import { CodePointText } from "../../text/CodePointText.ts";
import { readableText } from "../../extraction/passages/readableText.ts";
import { decodeText } from "../../text/decodeText.ts";
import { sha256Of } from "../../text/sha256Of.ts";
import { IngestFault } from "./IngestFault.ts";

export interface TextFile {
  bytes: Uint8Array;
  text: CodePointText;
  /** Of the bytes. */
  sha256: string;
}

/** The text that UTF-8 bytes hold. Throws IngestFault where there is none or no words, BadUserInput where it holds what no quote can. */
export function textFileFrom(file: string, bytes: Uint8Array): TextFile {
  const decoded = decodeText(bytes);
  if ("problem" in decoded) throw new IngestFault(`${file} ${decoded.problem}.`);
  if (decoded.text.trim() === "") throw new IngestFault(`${file} holds no words.`);
  return { bytes, text: new CodePointText(readableText(decoded.text)), sha256: sha256Of(bytes) };
}
