import JSZip from "jszip";

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const styles = ["Title", "Heading 1", "Heading 2", "Quote"].map(
  (name) =>
    `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name.toLowerCase()}"/></w:style>`,
);
const numbering = ["bullet", "decimal"].map(
  (kind, at) =>
    `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:numFmt w:val="${kind}"/></w:lvl></w:abstractNum>`,
);

/** What is said in WordprocessingML, without the characters that XML takes for its own. */
export function run(text: string): string {
  const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<w:r><w:t xml:space="preserve">${safe}</w:t></w:r>`;
}

/** A paragraph; `style` is the id of one of Title, Heading1, Heading2, Quote; `list` puts it into a list. */
export function paragraph(inside: string, style?: string, list?: "bullet" | "decimal"): string {
  const number =
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === "bullet" ? 1 : 2}"/></w:numPr>`;
  const properties = `${style === undefined ? "" : `<w:pStyle w:val="${style}"/>`}${number}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
}

export function table(rows: readonly string[][]): string {
  const cells = (row: string[]) => row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A Word document with this body; notes are referred to by their place from 1: `<w:r><w:footnoteReference w:id="1"/></w:r>`. */
export function docxFile(body: string, notes: readonly string[] = []): Promise<Buffer> {
  const zip = new JSZip();
  const part = (name: string, root: string, inside: string) =>
    zip.file(
      `word/${name}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inside}</w:${root}>`,
    );
  const parts = ["styles", "numbering", "footnotes"];
  part("document", "document", `<w:body>${body}</w:body>`);
  part("styles", "styles", styles.join(""));
  part(
    "numbering",
    "numbering",
    `${numbering.join("")}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join("")}`,
  );
  part(
    "footnotes",
    "footnotes",
    notes.map((note, at) => `<w:footnote w:id="${at + 1}">${paragraph(run(note))}</w:footnote>`).join(""),
  );
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="${packageTypes}/relationships">${inside}</Relationships>`;
  zip.file("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
  zip.file(
    "word/_rels/document.xml.rels",
    relations(parts.map((name, at) => relation(at + 1, name, `${name}.xml`)).join("")),
  );
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${wordTypes}.${type}+xml"/>`;
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("document", "document.main")}${parts.map((name) => override(name, name)).join("")}</Types>`,
  );
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
