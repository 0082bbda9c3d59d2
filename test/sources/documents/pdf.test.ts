import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/sources/documents/readDocument.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";
import { pdfFile, type SetLine } from "../../support/documents/pdfFile.ts";
import { typeset, type Typesetting } from "../../support/documents/typeset.ts";

const file = documentFolder();
const long =
  "Internet governance should be transparent and inclusive, and all stakeholders should take part in it, each in the role that the task at hand gives to them; nobody is left out because of the place where they live. ";

async function textOf(pages: SetLine[][]): Promise<string[]> {
  const { text } = await readDocument(file("paper.pdf", pdfFile(pages)));
  return text.raw.trimEnd().split("\n\n");
}
const set = (paragraphs: string[], setting?: Typesetting) => textOf(typeset(paragraphs, setting));
const at = (y: number, text: string, x = 72, size = 11): SetLine => ({ text, x, y, size });

describe("the text of a PDF", () => {
  it.each([
    ["the gaps between them", { gap: 0.6 }],
    ["the indents of their first lines", { gap: 0, indent: 4 }],
    ["the room at the ends of their last lines", { gap: 0 }],
  ])("has its paragraphs whole, told apart by %s", async (_, setting) => {
    const paragraphs = ["# Our view", long.trim(), long.repeat(3).trim(), "Short.", long.repeat(2).trim()];
    expect(await set(paragraphs, setting)).toEqual(paragraphs);
  });

  it("goes on overleaf in the middle of a sentence, without running heads and page numbers", async () => {
    const point = (number: number) =>
      `Point ${number} says this much: ${long.replaceAll(",", ` (${number}),`).repeat(4).trim()}`;
    const paragraphs = Array.from({ length: 12 }, (_, number) =>
      point(number).replaceAll("(", `(${"x".repeat(number)}`),
    );
    const pages = typeset(paragraphs, { head: "Contribution of Ruritania – page #", foot: "#" });
    expect(pages.length).toBeGreaterThan(2);
    expect(await textOf(pages)).toEqual(paragraphs);
  });

  it("joins words that were broken at line ends, and keeps the hyphen of those that are written with one", async () => {
    const lines = [
      "Good governance is well-known, and gover-",
      "nance that is well-",
      "known is in paragraphs 69-",
      "71 of it.",
    ];
    expect(await textOf([lines.map((text, line) => at(100 + 13 * line, text))])).toEqual(
      ["Good governance is well-known, and governance", "that is well-known", "is in paragraphs 69-71 of it."]
        .join(" ")
        .split("\n"),
    );
  });

  it("has list items apart, hanging lines with them", async () => {
    const body = [at(100, "•  Decisions should be transparent and open to"), at(113, "everybody who takes part.", 90)];
    expect(await textOf([[...body, at(126, "•  Rights are respected.")]])).toEqual([
      "• Decisions should be transparent and open to everybody who takes part.",
      "• Rights are respected.",
    ]);
  });

  it("takes columns one after the other, and the cells of a row together", async () => {
    const left = ["The left column is", "read before the", "right one."].map((text, line) => at(100 + 13 * line, text));
    const right = ["The right column", "comes after it."].map((text, line) => at(100 + 13 * line, text, 320));
    const row = [at(400, "IGF"), at(400, "Dialogue", 320)];
    expect(await textOf([[...left, ...right, ...row]])).toEqual([
      "The left column is read before the right one.",
      "The right column comes after it.",
      "IGF | Dialogue",
    ]);
  });

  it("has the notes of all pages at the end, their marks apart from the words", async () => {
    const cut = "We rely on the Universal Declaration of Human Rights and on everything that follows";
    const first = [at(700, cut), { ...at(695, "1", 72 + cut.length * 5.5, 6) }, at(770, "1 Adopted in Paris.", 72, 8)];
    expect(await textOf([first, [at(80, "from it in the law of nations.")]])).toEqual([
      `${cut}[1] from it in the law of nations.`,
      "1 Adopted in Paris.",
    ]);
  });

  it("has soft hyphens, ligatures, combining marks and astral characters as words of people", async () => {
    const [text = ""] = await set(["The ﬁrst oﬃce 🌍 of e\u0301lan, con\u00ADtent 𝒜."]);
    expect(text.normalize("NFKC").replace(/\u00AD/g, "")).toBe("The first office 🌍 of élan, content A.");
  });

  it("has no spaces between the lines of a script that writes none", async () => {
    const lines = ["各国应当尊重人权，并保护", "隐私。我们同意。", "决定应当透明。"].map((text, line) =>
      at(100 + 13 * line, text),
    );
    expect(await textOf([lines])).toEqual(["各国应当尊重人权，并保护隐私。我们同意。", "决定应当透明。"]);
  });

  it("is without words that stand askew, such as DRAFT across the page", async () => {
    const bytes = pdfFile([[at(100, "Words."), at(300, "DRAFT")]]).toString("latin1");
    // Same length, so that the table of the file stays right.
    const turned = bytes.replace(/1 0 0 1( 72 542 Tm)/, "0 1 -1 0$1");
    const { text } = await readDocument(file("draft.pdf", Buffer.from(turned, "latin1")));
    expect(text.raw).toBe("Words.\n");
  });
});
