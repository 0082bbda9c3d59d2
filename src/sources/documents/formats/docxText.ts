import mammoth from "mammoth";
import { docxAsShown } from "./docxAsShown.ts";
import { htmlText } from "./htmlText.ts";

/** Styles of Word that mammoth does not map by itself. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
];

/** The text of a Word document: insertions taken, deletions, hidden words, comments, heads and feet of the pages left out, notes at the end. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: docxAsShown(bytes) },
    // Pictures carry no words.
    { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  return htmlText(value);
}
