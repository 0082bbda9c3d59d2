import type { FileDate } from "./convert.ts";
import { fileDate } from "./fileDate.ts";
import { filesInZip } from "./filesInZip.ts";

/** Of the days on which a Word document says that it was made and last changed. */
export function docxDate(bytes: Uint8Array): FileDate | undefined {
  const properties = "docProps/core.xml";
  const core = Buffer.from(filesInZip(bytes, properties).get(properties) ?? []).toString("utf8");
  const dayOf = (field: string): string | undefined =>
    new RegExp(`<dcterms:${field}(?:\\s[^>]*)?>\\s*(\\d{4}-\\d\\d-\\d\\d)`).exec(core)?.[1];
  return fileDate(dayOf("created"), dayOf("modified"));
}
