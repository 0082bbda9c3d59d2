import { expect, it } from "vitest";
import { readDocument } from "../../../src/sources/documents/readDocument.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { docxFile, paragraph, run, table } from "../../support/documents/docxFile.ts";

const file = documentFolder();
const deleted = "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>";
const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';

it("the text of a Word document has headings, list items, quotations, rows of tables and notes in their places", async () => {
  const body = [
    paragraph(run("Our view"), "Title"),
    paragraph(run("Rights"), "Heading1"),
    paragraph(`${run("We ")}${deleted}${run("agree 🌍 with e\u0301veryone")}${note}${run(".")}`),
    paragraph(run("")),
    paragraph(run("Open"), undefined, "bullet"),
    paragraph(run("Share."), undefined, "decimal"),
    paragraph(run("Somebody else said so."), "Quote"),
    table([
      ["Body", "Role"],
      ["IGF", "Dialogue & more"],
    ]),
  ];
  const { text, original } = await readDocument(file("paper.docx", await docxFile(body.join(""), ["See Article 19."])));
  expect(text.raw.trimEnd().split("\n\n")).toEqual([
    "# Our view",
    "# Rights",
    "We agree 🌍 with e\u0301veryone[1].",
    "- Open",
    "1. Share.",
    "> Somebody else said so.",
    "Body | Role",
    "IGF | Dialogue & more",
    "1. See Article 19.",
  ]);
  expect(original?.record).toMatchObject({ file: "original.docx", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
