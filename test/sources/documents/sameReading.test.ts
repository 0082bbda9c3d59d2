import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { TextReader } from "../../../src/extraction/TextReader.ts";
import type { EvidenceContent } from "../../../src/intake/documents/EvidenceContent.ts";
import { evidenceFrom } from "../../../src/intake/documents/evidenceFrom.ts";
import { ingest } from "../../../src/intake/documents/ingest.ts";
import { submissionTo } from "../../../src/intake/documents/submissionTo.ts";
import { textReaderOf } from "../../../src/intake/documents/textReaderOf.ts";
import { productSeeds } from "../../../src/intake/seeds/productSeeds.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { docxFile, paragraph, run, table } from "../../support/documents/docxFile.ts";
import { pdfFile } from "../../support/documents/pdfFile.ts";
import { typeset, type Typesetting } from "../../support/documents/typeset.ts";
import { plantedGraph } from "../../support/engines.ts";

const file = documentFolder();
const out = mkdtempSync(path.join(tmpdir(), "same-reading-"));
afterAll(() => rmSync(out, { recursive: true }));

const canada = readFileSync(path.join(productSeeds, "contributions/2016-wgec-canada/text.txt"), "utf8")
  .split(/\n\s*\n/)
  .map((block) => block.replace(/\*\*/g, "").replace(/\s+/g, " ").trim())
  .filter((block) => block !== "");
const own = [
  "# How to cooperate",
  "We recommend that governments respect human rights, as defined in Article 19 of the Universal Declaration of Human Rights and in the ICCPR; freedom of expression is the first of them on the Internet.",
  "The Tunis Agenda, particularly its paragraphs 69-71, was written for a smaller network. The office of enhanced cooperation should be transparent, efficient and inclusive of all stakeholders.",
  "We find the same in resolution A/RES/70/125, and the 2030 Agenda gives it a purpose: SDG 9 and its target 9.c ask for affordable access. States must not fragment the infrastructure, and should share what they know about its confidentiality.",
];
const ligatures = (words: string) => words.replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ");
const softHyphens = (words: string) => words.replace(/\p{L}{4}(?=\p{Ll}{5})/gu, "$&\u00AD");
const strange = (words: string) => (words.startsWith("#") ? words : `🌍 𝒜 ${words} Voila\u0300 🇨🇦.`);
const asIs = (words: string) => words;

type Make = (words: readonly string[]) => Uint8Array | Promise<Uint8Array>;
const pdf =
  (setting?: Typesetting): Make =>
  (words) =>
    pdfFile(typeset(words, setting));
const headed = (words: string) =>
  paragraph(run(words.replace(/^# /, "")), words.startsWith("#") ? "Heading1" : undefined);
const docx: Make = (words) => docxFile(words.map(headed).join(""));
const markup = (words: string) =>
  words.startsWith("# ")
    ? `<h1>${words.slice(2)}</h1>`
    : `<p>${words.replace(/&/g, "&amp;").replace(/ (?=the )/g, "\n ")}</p>`;
const page = (words: readonly string[], head = "") =>
  `<!doctype html><html><head>${head}</head><body><nav>UDHR</nav>${words.map(markup).join("\n")}</body></html>`;

const documents: [name: string, words: string[], change: (words: string) => string, make: Make][] = [
  ["a PDF of Canada's paper", canada, asIs, pdf()],
  ["a PDF with words broken at line ends", canada, asIs, pdf({ hyphenate: true })],
  ["a PDF in a narrow column", own, asIs, pdf({ hyphenate: true, margin: 200 })],
  ["a PDF with indents and no gaps", canada, asIs, pdf({ gap: 0, indent: 3 })],
  ["a PDF with running heads and page numbers", canada, asIs, pdf({ size: 16, head: "UDHR, page #", foot: "- # -" })],
  ["a PDF with ligatures", own, ligatures, pdf()],
  ["a PDF with soft hyphens", own, softHyphens, pdf()],
  ["a PDF with astral characters and combining marks", own, strange, pdf({ hyphenate: true })],
  ["a Word document of Canada's paper", canada, asIs, docx],
  ["a Word document with headings", own, asIs, docx],
  ["a Word document with ligatures", canada, ligatures, docx],
  ["a Word document with soft hyphens", canada, softHyphens, docx],
  ["a Word document with astral characters and combining marks", own, strange, docx],
  ["a Word document in a table", own, asIs, (words) => docxFile(table(words.map((cell) => [cell.replace("# ", "")])))],
  ["an HTML page of Canada's paper", canada, asIs, (words) => Buffer.from(page(words))],
  [
    "an HTML page in Windows-1252",
    own,
    (words) => words.replaceAll("office", "“café”"),
    (words) => windows1252(page(words, '<meta charset="windows-1252">')),
  ],
  ["an HTML page with CRLF", canada, asIs, (words) => Buffer.from(page(words).replace(/\n/g, "\r\n"))],
  ["an HTML page in UTF-16", own, strange, (words) => Buffer.from(`\uFEFF${page(words)}`, "utf16le")],
  [
    "an HTML page with ligatures and soft hyphens",
    own,
    (words) => softHyphens(ligatures(words)),
    (words) => Buffer.from(page(words)),
  ],
  ["an HTML page with astral characters", own, strange, (words) => Buffer.from(page(words, "<meta charset=utf-8>"))],
];

function windows1252(text: string): Buffer {
  return Buffer.from(text.replace(/“/g, "\x93").replace(/”/g, "\x94"), "latin1");
}

let reader: TextReader;
beforeAll(async () => (reader = await textReaderOf(await plantedGraph("embedded"))));

async function ingested(at: number, bytes: Uint8Array): Promise<{ text: string; evidence: EvidenceContent }> {
  const options = { contributor: "norway", process: "wgec-2016", key: `wgec-2016/norway-${at}`, out };
  const submission = await submissionTo(await plantedGraph("embedded"), options);
  const { folder } = await ingest(file(`paper-${at}`, bytes), options, submission, reader);
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  return { text: read("text.txt"), evidence: parse(read("evidence.yaml")) as EvidenceContent };
}

const cited = ({ citations = [] }: Pick<EvidenceContent, "citations">) =>
  citations.map(({ instrument, provisions = [] }) => [instrument, ...provisions.map(({ key }) => key)].join(" "));

describe("the same words are read alike, and each quote equals its slice of text.txt, in", () => {
  it.each(documents.map((document, at) => [document[0], at, ...document.slice(1)] as const))(
    "%s",
    async (_, at, ...rest) => {
      const [words, change, make] = rest as unknown as [string[], (words: string) => string, Make];
      const { text, evidence } = await ingested(at, await make(words.map(change)));
      const points = Array.from(text);
      const { mentions = [], citations = [], recommendations = [] } = evidence;
      for (const { start, end, exact } of [...mentions, ...citations, ...recommendations]) {
        expect(points.slice(start, end).join("")).toBe(exact);
      }
      const plain = evidenceFrom(reader.analyse(words.join("\n\n"), { language: "en", process: "wgec-2016" }));
      expect(plain.citations.length).toBeGreaterThan(4);
      expect(cited(evidence)).toEqual(cited(plain));
      const principles = (some: { principle: string }[]) =>
        [...new Set(some.map(({ principle }) => principle))].toSorted();
      expect(principles(mentions)).toEqual(principles(plain.mentions));
      expect(points.length).toBe(evidence.contribution.length);
    },
  );
});
