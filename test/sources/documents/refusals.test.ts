import { truncateSync } from "node:fs";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { documentFrom } from "../../../src/sources/documents/documentFrom.ts";
import { readDocument } from "../../../src/sources/documents/readDocument.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { docxFile, paragraph, run } from "../../support/documents/docxFile.ts";
import { pdfFile } from "../../support/documents/pdfFile.ts";

const file = documentFolder();
const pdf = pdfFile([[{ text: "We must act.", x: 72, y: 100, size: 11 }]]);
const word = "We must act.";
let docx: Buffer;
beforeAll(async () => (docx = await docxFile(paragraph(run(word)))));

const zip = (...names: string[]) => {
  const archive = new JSZip();
  for (const name of names) archive.file(name, "x");
  return archive.generateAsync({ type: "nodebuffer" });
};
/** The archive that says of its largest entry, in its directory only, that it unpacks to so many bytes. */
function saying(size: number): Buffer {
  const lying = Buffer.from(docx);
  const at = lying.indexOf("word/document.xml", lying.indexOf("PK\x01\x02", 0, "latin1")) - 46;
  lying.writeUInt32LE(size, at + 24);
  return lying;
}
const picture =
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1";
const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`;

describe("a document that cannot be read is refused with a sentence:", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      "a scan",
      () => pdfFile([[], []], { objects: [`<< ${picture} >>\nstream\nx\nendstream`] }),
      /holds pictures of pages, no text: run an OCR first\.$/,
    ],
    [
      "a PDF whose letters have no names",
      () => pdfFile([[{ text: "\uE001\uE002\uE003\uE004", x: 72, y: 100, size: 11 }]]),
      /its fonts do not say which characters they show; run an OCR first/,
    ],
    ["a PDF with a password", () => pdfFile([[]], { trailer: encryption }), /is encrypted: save it without a password/],
    ["a PDF that was cut off", () => pdf.subarray(0, 500), /is a damaged PDF; get the file again/],
    ["a Word document that was cut off", () => docx.subarray(0, 900), /is a damaged archive; get the file again/],
    [
      "a Word document with a broken part",
      () => zip("word/document.xml", "[Content_Types].xml", "_rels/.rels"),
      /is a damaged Word document/,
    ],
    ["a Word document without words", () => docxFile(paragraph(run(" "))), /holds no words/],
    [".doc", () => Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), /old Word format .*; save it as \.docx/],
    [".odt", () => zip("mimetype", "content.xml"), /is in OpenDocument format \(\.odt\); save it as \.docx/],
    [".rtf", () => Buffer.from("{\\rtf1 We must act.}"), /is in Rich Text Format \(\.rtf\); save it as \.docx/],
    [".xlsx", () => zip("xl/workbook.xml"), /is a spreadsheet/],
    [".zip", () => zip("paper.txt"), /is an archive; unpack it/],
    ["a picture", () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /is a picture; run an OCR first/],
    ["a page of scripts", () => Buffer.from("<html><script>1</script></html>"), /holds no words/],
  ])("%s", async (_, bytes, sentence) => {
    await expect(readDocument(file("paper", await bytes()))).rejects.toThrow(sentence);
  });

  it("one that is larger than any paper", async () => {
    const large = file("large.pdf", pdf);
    truncateSync(large, 51 * 2 ** 20);
    await expect(readDocument(large)).rejects.toThrow(/has 51 MB, and at most 50 MB are read; save it in parts/);
  });
});

describe("a document that was made to harm is refused with a sentence:", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["an archive that unpacks to 2 GB", () => saying(2 ** 31), /would unpack to 2049 MB, and at most 200 MB are read/],
    ["an archive that unpacks to more than it says", () => saying(10), /is a damaged archive/],
    [
      "HTML of 100,000 levels",
      () => Buffer.from(`<html>${"<div>".repeat(100_000)}${word}`),
      /is nested too deeply to be read/,
    ],
    [
      "a Word document of 20,000 tables in each other",
      () => docxFile(`${"<w:tbl><w:tr><w:tc>".repeat(20_000)}${run(word)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`),
      /is nested too deeply to be read/,
    ],
  ])("%s", async (_, bytes, sentence) => {
    await expect(readDocument(file("harm", await bytes()))).rejects.toThrow(sentence);
  });

  it("a Word document that unpacks to more than the longest text needs", async () => {
    const wide = await docxFile(paragraph(run(`${word} `.repeat(20_000))));
    await expect(documentFrom("wide.docx", wide, { longest: 1_000 })).rejects.toThrow(
      /wide\.docx unpacks to 1 MB, more than 1,000 characters need; send it in parts/,
    );
  });

  it("and the next one is read", async () => {
    expect((await readDocument(file("good.pdf", pdf))).text.raw).toBe(`${word}\n`);
    expect((await readDocument(file("good.docx", docx))).text.raw).toBe(`${word}\n`);
  });
});

it("a text that begins as other formats do is read as the text that it is", async () => {
  for (const text of [
    "BM is what we call it.",
    "RIFF is a chunk.",
    "<Delegation of Ruritania> We agree.",
    "PK says so.",
  ]) {
    expect((await readDocument(file("paper.docx", text))).text.raw).toBe(text);
  }
});
