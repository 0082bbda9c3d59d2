const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/footer.xml" ContentType="${word}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const packageLinks = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

interface Style {
  id: string;
  name: string;
  /** Of the paragraph, then of its characters; in the order that the schema wants. */
  paragraph?: string;
  characters?: string;
}

const grey = '<w:color w:val="595959"/>';
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

/** Headings and quotes have the names that Word knows, so that its navigation and a ministry's template take them up. */
const paragraphStyles: readonly Style[] = [
  { id: "Title", name: "Title", paragraph: '<w:spacing w:after="120"/>', characters: `<w:b/><w:bCs/>${size(36)}` },
  { id: "Lead", name: "Lead", paragraph: '<w:spacing w:after="80"/>', characters: size(24) },
  {
    id: "Heading1",
    name: "heading 1",
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>',
    characters: `<w:b/><w:bCs/>${size(28)}`,
  },
  {
    id: "ReadAs",
    name: "Read as",
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="40"/>',
    characters: "<w:b/><w:bCs/>",
  },
  {
    id: "Quote",
    name: "Quote",
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="40"/><w:ind w:left="425" w:right="425"/>',
  },
  {
    id: "Withheld",
    name: "Withheld",
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="40"/><w:ind w:left="425" w:right="425"/>',
    characters: `<w:i/><w:iCs/>${grey}`,
  },
  {
    id: "Source",
    name: "Source",
    paragraph: '<w:spacing w:after="160"/><w:ind w:left="425" w:right="425"/>',
    characters: grey + size(19),
  },
  { id: "End", name: "End", paragraph: '<w:spacing w:before="240"/>', characters: grey + size(19) },
  {
    id: "Footer",
    name: "footer",
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>',
    characters: grey + size(18),
  },
];

export function styles(language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>${size(22)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const link =
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr></w:style>';
  const others = paragraphStyles.map(
    ({ id, name, paragraph = "", characters = "" }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${characters}</w:rPr></w:style>`,
  );
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${link}${others.join("")}</w:styles>`;
}
