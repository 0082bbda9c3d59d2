import type { SentDocument, SentForm } from "../PageRequest.ts";

/** What a text is called that came without a file. */
export const pastedName = "text.txt";

/** Larger files are not sent again by the page that shows them: their owner chooses them again. */
const largestCarried = 4 * 2 ** 20;

/** The document of a form: the one that the page before carried, a file, or a text that was pasted; undefined where there is none. */
export function sentDocument({ fields, file }: SentForm): SentDocument | undefined {
  const carried = fields.get("document") ?? "";
  if (carried !== "") return { name: fields.get("name") || pastedName, bytes: Buffer.from(carried, "base64") };
  if (file !== undefined) return file;
  // Forms send line breaks as CR LF, whatever they were.
  const text = (fields.get("text") ?? "").replaceAll("\r\n", "\n");
  return text.trim() === "" ? undefined : { name: pastedName, bytes: Buffer.from(text) };
}

/** A document as a field of the page that shows it, since nothing is kept here. */
export function carriedDocument({ bytes }: SentDocument): string | undefined {
  return bytes.length > largestCarried ? undefined : Buffer.from(bytes).toString("base64");
}
