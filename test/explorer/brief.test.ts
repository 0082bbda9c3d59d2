import JSZip from "jszip";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefDocx } from "../../src/exports/brief/briefDocx.ts";
import { plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";

/** As another program reads it. */
const styleMap = [
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Withheld'] => em:fresh",
];
const readBack = async (buffer: Buffer) => (await mammoth.convertToHtml({ buffer }, { styleMap })).value;

describe("a page as a document of Word", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await serverOver(await plantedGraph("embedded"));
  });
  afterAll(() => server.app.close());

  const get = async (url: string, headers = {}) =>
    server.app.inject({ url, headers: { host: "site.example", ...headers } });

  it("has the quotations of a principle under who says them, with source and link; what may not be passed on by its place", async () => {
    const { statusCode, headers, rawPayload } = await get("/principles/openness.docx");
    expect([statusCode, headers["content-type"]]).toEqual([200, expect.stringContaining("wordprocessingml.document")]);
    const html = await readBack(rawPayload);
    expect(html).toMatch(/^<h1>Openness<\/h1><p>The Internet and/);
    expect(html).toContain("<h1>Canada</h1>");
    const quoted =
      "<blockquote>“… Canada's experience has taught us that reinforcing an <strong>open and decentralized Internet</strong> brings";
    const source =
      '<a href="http://site.example/documents/wgec-2016/canada#e:mention:wgec-2016/canada/5496-5527/openness">Canada, Contribution to the guiding questions agreed during first meeting of the WGEC, 2016, paragraph 17</a>';
    expect(html).toContain(quoted);
    expect(html).toContain(source);
    expect(html).toMatch(
      /<em>The words may not be passed on here\. They stand at characters 567 to 636 of the document\./,
    );
    expect(html).toMatch(
      /<p>Cite as: “Openness”\. Concordance, data version \w+\. http:\/\/site\.example\/principles\/openness<\/p>$/,
    );
  });

  it("of a document says what it recommends, cites and affirms; of an instrument, in the reader's language, what is cited of it", async () => {
    const paper = await readBack((await get("/documents/wgec-2016/canada.docx")).rawPayload);
    expect([...paper.matchAll(/<h1>(.*?)<\/h1>/g)].slice(1).map(([, heading]) => heading)).toEqual([
      "Recommendations",
      "Instruments cited",
      "Principles",
    ]);
    expect(paper).toContain("<p>Universal Declaration of Human Rights</p><blockquote>");
    const french = await readBack((await get("/fr/instruments/udhr.docx")).rawPayload);
    expect(french).toContain("<h1>L’instrument dans son ensemble</h1>");
    expect(french).toContain("paragraphe 10</a>");
    for (const url of [
      "/instruments/udhr/19.docx",
      "/passages.docx?contributor=canada",
      "/passages.docx?kind=citations",
    ])
      expect([url, (await get(url)).statusCode]).toEqual([url, 200]);
    expect((await get("/contributors.docx")).statusCode).toBe(404);
  });

  it("is given to who asks for its type, is known again by its tag, and is the same each time", async () => {
    const first = await get("/principles/openness.docx");
    const accept = String(first.headers["content-type"]);
    const second = await get("/principles/openness", { accept });
    expect([second.headers["content-location"], second.rawPayload.equals(first.rawPayload)]).toEqual([
      "http://site.example/principles/openness.docx",
      true,
    ]);
    const again = await get("/principles/openness.docx", { "if-none-match": String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });
});

it("keeps words that look like XML, emoji, control characters and Arabic, which runs from right to left", async () => {
  const words = { language: "ar", before: "حرية التعبير ", exact: "<b>&\u0007😀", after: " =SUM(A1)\nand" };
  const quotation = { words, source: 'A & B, "C"', tags: ["<tag>"], url: "https://site.example/a?b=1&c=2#e:x" };
  const file = await briefDocx({
    language: "en",
    title: "<Title>",
    lead: [],
    groups: [{ heading: "H", quotations: [quotation] }],
    end: [],
  });
  const archive = await JSZip.loadAsync(file);
  for (const name of Object.keys(archive.files).filter((path) => /\.(xml|rels)$/.test(path))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => expect.fail(`${name}: ${error.message}`));
    parser.write(await archive.file(name)!.async("string")).close();
  }
  const html = await readBack(file);
  expect(html).toContain(
    "<blockquote>“حرية التعبير <strong>&lt;b&gt;&amp;\ufffd😀</strong> =SUM(A1)<br />and”</blockquote>",
  );
  expect(html).toContain('<a href="https://site.example/a?b=1&amp;c=2#e:x">A &amp; B, "C"</a> [&lt;tag&gt;]');
  expect(await archive.file("word/document.xml")!.async("string")).toContain('<w:pStyle w:val="Quote"/><w:bidi/>');
});
