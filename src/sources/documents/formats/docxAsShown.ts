import { DocxNumbers } from "./DocxNumbers.ts";
import { filesInZip } from "./filesInZip.ts";
import { zipOf } from "./zipOf.ts";
import { xmlText } from "../../../text/xmlText.ts";

const parts = /^word\/(?:document|footnotes|endnotes)\.xml$/;
/** Hidden unless it says that it is not. */
const hidden = /<w:(?:vanish|webHidden)(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** The Word document with the numbers of its lists as words and without its hidden text: what its reader sees, for a converter that does not. */
export function docxAsShown(bytes: Uint8Array): Buffer {
  const files = filesInZip(bytes);
  const xmlOf = (name: string): string => Buffer.from(files.get(name) ?? []).toString("utf8");
  const numbers = new DocxNumbers(xmlOf("word/numbering.xml"), xmlOf("word/styles.xml"));
  const shown = new Map<string, Uint8Array>();
  for (const [name, data] of files) {
    // Its numbers are words now.
    if (name === "word/numbering.xml") continue;
    shown.set(name, parts.test(name) ? Buffer.from(numbered(withoutHidden(xmlOf(name)), numbers)) : data);
  }
  return zipOf(shown);
}

function withoutHidden(xml: string): string {
  return xml.replace(/<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/g, (run) => {
    const properties = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(run)?.[0] ?? "";
    return hidden.test(properties) ? "" : run;
  });
}

/** The number of a list goes before the words of its paragraph. */
function numbered(xml: string, numbers: DocxNumbers): string {
  return xml.replace(/(<w:p(?:\s[^>]*)?>\s*)(<w:pPr>[\s\S]*?<\/w:pPr>)/g, (whole, _: string, properties: string) => {
    const label = numbers.labelOf(properties);
    return label === undefined ? whole : `${whole}<w:r><w:t xml:space="preserve">${xmlText(label)} </w:t></w:r>`;
  });
}
