import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/sources/documents/readDocument.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";

const file = documentFolder();

/** The paragraphs of a page with this body. */
async function paragraphsOf(body: string, name = "page.html"): Promise<string[]> {
  const { text } = await readDocument(file(name, `<!doctype html><title>Not a word</title><body>${body}</body>`));
  return text.raw.trimEnd().split("\n\n");
}

describe("the text of an HTML page", () => {
  it.each([
    ["paragraphs, white space folded", "<p>We\r\n  <b>must</b>\tact.</p>Now.", ["We must act.", "Now."]],
    ["headings by their level", "<h1>Our view</h1><h3>Privacy</h3>", ["# Our view", "### Privacy"]],
    [
      "list items by a bullet or their number",
      "<ul><li>Open<li>Fair</ul><ol start=3><li>Share.<ul><li>All of it.</ul><li><p>Report.</p></ol>",
      ["- Open", "- Fair", "3. Share.", "- All of it.", "4. Report."],
    ],
    ["block quotations by >", "<blockquote><p>One.</p><p>Two.</p></blockquote>Three.", ["> One.", "> Two.", "Three."]],
    [
      "a table row by row",
      "<table><caption>Who</caption><tr><th>Body<th>Role<tbody><tr><td>IGF<td><p>Dialogue</p></table>",
      ["Who", "Body | Role", "IGF | Dialogue"],
    ],
    [
      "cells that hold paragraphs one below the other, for such a table is a layout",
      "<table><tr><td>Menu</td><td><p>We agree.</p><p>We act.</p></td></tr></table>",
      ["Menu", "We agree.", "We act."],
    ],
    ["line breaks, two of which part paragraphs", "One<br>line.<br><br>Two.", ["One\nline.", "Two."]],
    ["preformatted lines as they stand", "<pre>a\n  b\n\nc</pre>", ["a\nb", "c"]],
    [
      "marks of notes apart from the word",
      "<p>rights<sup>1</sup> of the 21<sup>st</sup></p>",
      ["rights[1] of the 21st"],
    ],
    ["words that are quoted in quotation marks", "<p>the <q>public core</q></p>", ["the “public core”"]],
  ])("has %s", async (_, body, paragraphs) => {
    expect(await paragraphsOf(body)).toEqual(paragraphs);
  });

  it.each([
    ["scripts and styles", "<script>We must</script><style>p { }</style><noscript>No</noscript>"],
    ["what leads through the site", "<nav>Home</nav><div role=navigation>Up</div><div role=banner>Logo</div>"],
    ["hidden parts", '<p hidden>A<p aria-hidden=true>B<p style="color: red; DISPLAY : none">C'],
    ["comments", "<!-- We must -->"],
    ["ways back from a note", '<p><a href="#ref1">↑</a></p>'],
  ])("leaves out %s", async (_, body) => {
    expect(await paragraphsOf(`${body}<p>Words.</p>`)).toEqual(["Words."]);
  });

  it("is that of the main part where a page has one", async () => {
    expect(await paragraphsOf("<p>Cookies!</p><main><p>Words.</p></main><footer>Press</footer>")).toEqual(["Words."]);
  });
});

describe("the characters of an HTML page", () => {
  const page = (head: string) => `<html><head>${head}</head><p>caf\xe9 \x93rights\x94</p>`;
  it.each([
    ["Windows-1252 as it declares", Buffer.from(page('<meta charset="windows-1252">'), "latin1"), "café “rights”"],
    [
      "Windows-1252 in the old form",
      Buffer.from(page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'), "latin1"),
      "café “rights”",
    ],
    ["Windows-1252 where nothing is declared and it is no UTF-8", Buffer.from(page(""), "latin1"), "café “rights”"],
    ["UTF-8 where nothing is declared", Buffer.from("<html><p>café 🌍 e\u0301</p>"), "café 🌍 e\u0301"],
    ["UTF-16 by its byte order mark", Buffer.from("\uFEFF<html><p>café 🌍</p>", "utf16le"), "café 🌍"],
    ["those of references", Buffer.from("<html><p>caf&eacute; &#x1F30D; soft&shy;ly</p>"), "café 🌍 soft\u00ADly"],
  ])("are %s", async (_, bytes, words) => {
    expect((await readDocument(file("page.txt", bytes))).text.raw).toBe(`${words}\n`);
  });

  it.each([
    ["of an encoding that it is not in", page("<meta charset=utf-8>"), /its encoding is utf-8, and is not; correct/],
    ["of an encoding that nobody knows", page("<meta charset=klingon>"), /"klingon", which nobody knows/],
  ])("are refused %s", async (_, text, sentence) => {
    await expect(readDocument(file("page.html", Buffer.from(text, "latin1")))).rejects.toThrow(sentence);
  });
});
