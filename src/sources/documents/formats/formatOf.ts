import { zipEntriesIn } from "./zipEntriesIn.ts";

export type Format = "TEXT" | "HTML" | "DOCX" | "PDF";

/** What a file of another kind is, and what its owner can do. */
const refusedBeginnings: [signature: string, problem: string][] = [
  [
    "\xd0\xcf\x11\xe0",
    "is in the old Word format (.doc), or protected by a password; save it as .docx without a password",
  ],
  ["{\\rtf", "is in Rich Text Format (.rtf); save it as .docx"],
  ...["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "RIFF", "BM"].map((signature): [string, string] => [
    signature,
    "is a picture; run an OCR first and give the PDF or text that it makes",
  ]),
];

/** Files that are zip archives inside, by one entry of theirs. */
const refusedArchives: Record<string, string> = {
  "content.xml": "is in OpenDocument format (.odt); save it as .docx",
  "xl/workbook.xml": "is a spreadsheet; save what it says as text, HTML, Word (.docx) or PDF",
  "ppt/presentation.xml": "is a presentation; save it as PDF",
  "META-INF/container.xml": "is an e-book (.epub); save it as HTML or PDF",
};

const markup =
  /^\s*(?:<\?xml[^>]{0,200}>\s*|<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|article|main|section|header|nav|div|p|h[1-6]|ul|ol|table|blockquote)[\s/>]/i;

/** PDF readers take a file whose first line comes late. */
const headLength = 1_024;
const markupWithin = 4_096;

/** The format of a document by its bytes, whatever its name ends with, or why it cannot be read. */
export function formatOf(bytes: Uint8Array): { format: Format } | { problem: string } {
  const head = Buffer.from(bytes.subarray(0, markupWithin)).toString("latin1");
  if (head.slice(0, headLength).includes("%PDF-")) return { format: "PDF" };
  if (head.startsWith("PK\x03\x04")) return archiveFormatOf(bytes);
  const refused = refusedBeginnings.find(([signature]) => head.startsWith(signature));
  if (refused && isNoText(refused[0], head)) return { problem: refused[1] };
  // Without the NULs, UTF-16 looks like ASCII; a byte order mark stands before.
  return { format: markup.test(head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, "")) ? "HTML" : "TEXT" };
}

/** "BM" and "RIFF" may begin a text too; then no NUL follows. */
function isNoText(signature: string, head: string): boolean {
  return !/^[A-Z]+$/.test(signature) || head.includes("\0");
}

function archiveFormatOf(bytes: Uint8Array): { format: Format } | { problem: string } {
  const entries = zipEntriesIn(bytes);
  if ("problem" in entries) return entries;
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("word/document.xml")) return { format: "DOCX" };
  const known = Object.keys(refusedArchives).find((name) => names.has(name));
  return { problem: known ? refusedArchives[known]! : "is an archive; unpack it and give the documents in it" };
}
