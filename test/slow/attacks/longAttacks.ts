import { deflateRawSync, deflateSync } from "node:zlib";
import JSZip from "jszip";
import { docxFile, paragraph, run, table } from "../../support/documents/docxFile.ts";
import { pdfFile } from "../../support/documents/pdfFile.ts";
import {
  type Attack,
  allOf,
  analysed,
  uploaded,
  fetched,
  connections,
  cut,
  hugeBody,
  list,
  post,
  documents,
} from "./attack.ts";

const manyParts = (count: number) => {
  const zip = new JSZip();
  for (let at = 0; at < count; at += 1) zip.file(`word/part${at}.xml`, "");
  return zip.generateAsync({ type: "nodebuffer" });
};

/** A Word document whose text unpacks to so many megabytes. */
const wideWord = (megabytes: number) => docxFile(paragraph(run("We must act. ".repeat((megabytes * 2 ** 20) / 13))));

const widePdf = () => {
  const content = deflateSync(Buffer.alloc(200_000_000, " "), { level: 1 }).toString("latin1");
  const stream = `8 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj`;
  return Buffer.from(
    pdfFile([[]])
      .toString("latin1")
      .replace(/8 0 obj[^]*?endobj/, () => stream),
    "latin1",
  );
};

const pages = (count: number) =>
  pdfFile(list(count, (page) => [{ text: `We must act ${page}.`, x: 72, y: 100, size: 12 }]));

const repeated = [
  "3. ",
  "N",
  "Art. 1(1)",
  "Article 19 and 20, ",
  "\n\n1.\n",
  "((((",
  "“",
  "A.B.C.",
  "must should shall ",
  "paragraphs 1-9999 of the UDHR; ",
  "人权第十九条",
  "a\u0301",
];

const hugeBytes = 200 * 2 ** 20;
const holders = ["CONTRIBUTOR", "CONTRIBUTION"];
const overlapsOf = (turn: number) => {
  const lists = list(
    10,
    (at) =>
      `a${at}: overlaps(among: ${holders[at % 2]}, first: 10, alpha: 0.0${1 + ((turn * 10 + at) % 97)}, minShared: 1) { edges { shared } }`,
  );
  return `{ ${lists.join(" ")} }`;
};
const testsOf = (turn: number) =>
  `{ a: tableTest(among: CONTRIBUTION, samples: 9999, seed: ${turn}) { pValue } b: communities(among: CONTRIBUTION, seed: ${turn}) { modularity } }`;

const largestForm = 50 * 2 ** 20 - 1_000;
const formOf = (head: string, body = "") => `--xyz\r\n${head}\r\n\r\n${body}\r\n--xyz--\r\n`;
const largeForm =
  (form: string, type = "multipart/form-data; boundary=xyz"): Attack =>
  (address) =>
    // Refused by its length, it may be cut before all of it is sent.
    post(address, "/analyse", form, type).catch(() => cut);

/** What takes long: very many bytes or connections, and what is read in threads, up to their limits of time and memory. */
export const longAttacks: Record<string, Attack> = {
  "huge bodies": allOf([
    hugeBody(hugeBytes, "application/json", "/graphql"),
    hugeBody(hugeBytes, "multipart/form-data; boundary=x", "/analyse"),
  ]),
  "forms of very many parts": (address, turn) =>
    largeForm(`a${turn}=1&`.repeat(150_000), "application/x-www-form-urlencoded")(address, turn),
  "forms of one escaped text": largeForm("%41".repeat(largestForm / 3), "application/x-www-form-urlencoded"),
  "forms of very many lines": largeForm(formOf("a: b\r\n".repeat(largestForm / 6))),
  "forms of a text as large as a file": largeForm(
    formOf('Content-Disposition: form-data; name="text"', "We must act.\r\n--xyy".repeat(largestForm / 19)),
  ),
  "largest texts as files": uploaded("largest.txt", () => Buffer.alloc(largestForm, "We support openness.\n")),
  "largest web pages": uploaded("largest.html", () => Buffer.alloc(largestForm, "<p>We support openness.</p>\n")),
  "overlaps of all pairs": documents(overlapsOf),
  "networks at their limit": documents(
    (turn) =>
      `{ subgraph(seeds: ["contributor:canada", "principle:openness", "instrument:udhr"], depth: 4, maxNodes: ${10_000 - turn}, maxEdges: 100000) { nodes { node { id } label } links { kind } } }`,
  ),
  exports: allOf(
    ["evidence.csv", "codings.csv", "passages.parquet", "provisions.csv", "datapackage.json"].map((file) =>
      fetched((turn) => `/data/${file}?turn=${turn}`),
    ),
  ),
  "addresses without end": allOf([
    fetched((turn) => `/en/${"a/".repeat(3_000)}${turn}`),
    fetched((turn) => `/en/principles?${"search=a&".repeat(1_500)}turn=${turn}`),
  ]),
  // Of each of the four that attack at once, 200 in all: beside 500 even an empty server of Node makes others wait for 270 ms.
  "connections that ask": connections(50, "GET /en HTTP/1.1\r\nhost: localhost\r\n\r\n", 500),
  "broken requests": connections(50, `GET / HTTP/1.1\r\n${"x".repeat(30_000)}\r\n\r\n`, 500),
  ...Object.fromEntries(
    repeated.map((piece) => [
      `texts of ${JSON.stringify(piece)}`,
      analysed(() => piece.repeat(100_000 / piece.length)),
    ]),
  ),
  "texts of letters and signs": analysed(() => `${"N".repeat(50_000)}${"°".repeat(49_900)}`),
  "texts that hold very much": analysed((turn) =>
    `We, ${turn}, support openness as in Article 19 of the UDHR and must act. `.repeat(1_400),
  ),
  "tests of tables": documents(testsOf),
  "Word documents that unpack to very much": uploaded("wide.docx", () => wideWord(18)),
  "Word documents nested deep": uploaded("deep.docx", () =>
    docxFile(`${"<w:p>".repeat(100_000)}${"</w:p>".repeat(100_000)}`),
  ),
  "Word documents of tables": uploaded("table.docx", () =>
    docxFile(table(list(4_000, () => ["We must act.", "Openness", "1", "2"]))),
  ),
  "archives of very many parts": uploaded("parts.docx", () => manyParts(30_000)),
  "archives of nothing": uploaded("none.docx", () => deflateRawSync(Buffer.alloc(30 * 2 ** 20))),
  "PDF that unpack to very much": uploaded("wide.pdf", widePdf),
  "PDF of very many pages": uploaded("pages.pdf", () => pages(5_000)),
  "web pages nested deep": uploaded("deep.html", () => Buffer.from("<div>".repeat(1_000_000))),
  "long texts as files": uploaded("long.txt", () =>
    Buffer.from("We must support openness, as Article 19 of the UDHR says.\n\n".repeat(50_000)),
  ),
};
