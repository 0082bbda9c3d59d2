import { xmlText } from "../../text/xmlText.ts";
import type { ExportFile } from "../ExportFile.ts";
import { zip } from "../zip.ts";
import type { Brief, BriefQuotation, QuotedWords } from "./Brief.ts";
import { contentTypes, packageLinks, styles } from "./docxParts.ts";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A brief for Word (Office Open XML): headings that its navigation shows, quotations with their sources, links that open, pages with numbers. */
export async function briefDocx(brief: Brief): Promise<Buffer> {
  const links: string[] = [];
  const document = documentXml(brief, (url) => `link${links.push(url)}`);
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageLinks,
    "docProps/core.xml": core(brief),
    "word/document.xml": document,
    "word/styles.xml": styles(xmlText(brief.language)),
    "word/footer.xml": footer(brief.title),
    "word/_rels/document.xml.rels": relations(links),
  };
  const files = Object.entries(parts).map(([path, xml]): ExportFile => ({
    path,
    mediaType: "application/xml",
    content: () => whole(head + xml),
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Link = (url: string) => string;

function documentXml({ title, lead, groups, end }: Brief, link: Link): string {
  const body = [
    paragraph("Title", run(title)),
    ...lead.map((sentence) => paragraph("Lead", run(sentence))),
    ...groups.flatMap(({ heading, quotations }) => [
      paragraph("Heading1", run(heading)),
      ...quotations.flatMap((quotation) => quoted(quotation, link)),
    ]),
    ...end.map((sentence) => paragraph("End", run(sentence))),
  ];
  return `<w:document ${word} xmlns:r="${office}"><w:body>${body.join("\n")}${page}</w:body></w:document>`;
}

/** A4, as most ministries print. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

function quoted({ readAs, words, source, tags, url }: BriefQuotation, link: Link): string[] {
  const note = tags.length === 0 ? "" : ` [${tags.join("; ")}]`;
  const address = `<w:hyperlink r:id="${link(url)}">${run(source, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  return [
    ...(readAs === undefined ? [] : [paragraph("ReadAs", run(readAs))]),
    typeof words === "string" ? paragraph("Withheld", run(words)) : quotation(words),
    paragraph("Source", address + run(note)),
  ];
}

function quotation({ language, before, exact, after }: QuotedWords): string {
  const isRightToLeft = rightToLeft.test(before + exact);
  const marks = `${isRightToLeft ? "<w:rtl/>" : ""}<w:lang w:val="${xmlText(language)}" w:bidi="${xmlText(language)}"/>`;
  const runs = [run(`“${before}`, marks), run(exact, `<w:b/><w:bCs/>${marks}`), run(`${after}”`, marks)];
  return paragraph("Quote", runs.join(""), isRightToLeft ? "<w:bidi/>" : "");
}

/** That the first letter belongs to a script that is written from right to left. */
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function paragraph(style: string, runs: string, more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs}</w:p>`;
}

function run(text: string, marks = ""): string {
  if (text === "") return "";
  const lines = text.split(/\r\n?|\n/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r><w:rPr>${marks}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
}

function footer(title: string): string {
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return `<w:ftr ${word}>${paragraph("Footer", `${run(title)}<w:r><w:tab/></w:r>${number}`)}</w:ftr>`;
}

function relations(links: readonly string[]): string {
  const type = (name: string) => `Type="${office}/${name}"`;
  const outward = links.map(
    (url, at) =>
      `<Relationship Id="link${at + 1}" ${type("hyperlink")} Target="${xmlText(url)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" ${type("styles")} Target="styles.xml"/><Relationship Id="footer" ${type("footer")} Target="footer.xml"/>${outward.join("")}</Relationships>`;
}

/** No clock: the same brief gives the same bytes. */
function core({ title, language }: Brief): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Concordance</dc:creator><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`;
}
