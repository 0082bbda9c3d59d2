import { getDocumentProxy } from "unpdf";
import { compoundsIn } from "../../../text/compoundsIn.ts";
import type { Conversion, FileDate } from "./convert.ts";
import { fileDate } from "./fileDate.ts";
import { partNotes } from "./partNotes.ts";
import type { PdfLine } from "./PdfLine.ts";
import { pdfLinesOf } from "./pdfLinesOf.ts";
import { pdfColumns } from "./pdfColumns.ts";
import { type PdfParagraph, pdfParagraphs } from "./pdfParagraphs.ts";
import { withoutLineNumbers } from "./withoutLineNumbers.ts";
import { withoutRunningHeads } from "./withoutRunningHeads.ts";

const brokenPdf: Record<string, string> = {
  PasswordException: "is encrypted: save it without a password",
  InvalidPDFException: "is a damaged PDF; get the file again",
};
/** Of the size of the body's letters. */
const headingSize = 1.12;
const longestHeading = 200;
/** Of all that is no white space; a font that does not say which letters it shows gives none. */
const leastLetters = 0.3;
/** A letter or mark of a script that puts no spaces between words. */
const spaceless = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]";
const endsSpaceless = new RegExp(`${spaceless}$`, "u");
const beginsSpaceless = new RegExp(`^${spaceless}`, "u");
type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF: lines joined to paragraphs, running heads and page numbers left out, notes at the end. */
export async function pdfText(bytes: Uint8Array): Promise<Conversion> {
  let pages: PdfLine[][];
  let dated: FileDate | undefined;
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    pages = await pagesOf(document);
    dated = await dateOf(document);
    await document.loadingTask.destroy();
  } catch (error) {
    const problem = brokenPdf[error instanceof Error ? error.name : ""] ?? brokenPdf["InvalidPDFException"]!;
    return { problem };
  }
  const all = pages.flat().map(({ text }) => text);
  const solid = all.join("").replace(/\s+/g, "").length;
  if (solid === 0) return { problem: "holds pictures of pages, no text: run an OCR first" };
  const letters = all.join("").match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (letters < solid * leastLetters) {
    return { problem: "holds no readable text: its fonts do not say which characters they show; run an OCR first" };
  }
  const read = withoutRunningHeads(pages).map((lines) => pdfColumns(withoutLineNumbers(lines)));
  return { text: textOf(read), ...(dated !== undefined && { dated }) };
}

/** Of the two dates of a PDF; one that has none, or another program's words in their place, is as good as any other. */
async function dateOf(document: Document): Promise<FileDate | undefined> {
  const info = new Map<string, unknown>(Object.entries((await document.getMetadata()).info));
  const dayOf = (field: string): string | undefined =>
    /^(?:D:)?(\d{4})(\d\d)(\d\d)/
      .exec(String(info.get(field)))
      ?.slice(1)
      .join("-");
  return fileDate(dayOf("CreationDate"), dayOf("ModDate"));
}

async function pagesOf(document: Document): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { transform, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.filter((item) => "str" in item);
    pages.push(pdfLinesOf(runs, { number, height, transform }));
    page.cleanup();
  }
  return pages;
}

function textOf(pages: PdfLine[][]): string {
  const bodySize = bodySizeOf(pages.flat());
  const parted = pages.map((lines) => partNotes(lines, bodySize));
  const body = pdfParagraphs(parted.flatMap((page) => page.body)).map((lines) => blockOf(lines, bodySize));
  const notes = parted.flatMap((page) => pdfParagraphs(page.notes)).map(joined);
  const text = [...body, ...notes].join("\n\n");
  const compounds = compoundsIn(text);
  // A word broken over two lines keeps its hyphen only if the text writes it with one elsewhere.
  const whole = text.replace(/(\p{L}{1,40})-\n(\p{Ll}{1,40})/gu, (_, left: string, right: string) =>
    compounds.has(`${left}-${right}`) ? `${left}-${right}` : left + right,
  );
  return `${whole}\n`;
}

/** The size in which most letters are set. */
function bodySizeOf(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

function blockOf(lines: PdfParagraph, bodySize: number): string {
  const text = joined(lines);
  const isHeading = lines.every(({ size }) => size > bodySize * headingSize) && text.length <= longestHeading;
  return isHeading ? `# ${text}` : text;
}

/** A hyphen that may be the typesetter's keeps the line break behind it, to be looked at when the whole text is known. */
function joined(lines: PdfParagraph): string {
  let text = "";
  for (const { text: words } of lines) {
    if (text.endsWith("\u00AD")) text = text.slice(0, -1) + words;
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words)) text += `\n${words}`;
    else if (/[\p{L}\p{N}]-$/u.test(text) || (endsSpaceless.test(text) && beginsSpaceless.test(words))) text += words;
    else text += text === "" ? words : ` ${words}`;
  }
  return text;
}
