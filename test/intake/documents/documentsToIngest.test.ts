import { describe, expect, it } from "vitest";
import { type CommonOptions, documentsToIngest } from "../../../src/sources/documents/documentsToIngest.ts";
import { documentFolder } from "../../support/documents/documentFolder.ts";

const file = documentFolder();
const common: CommonOptions = { contributor: "norway", process: "wgec-2016", out: "out" };
const listWith = (...entries: string[]) =>
  file("papers.yaml", `documents:\n${entries.map((entry) => `  - { ${entry} }\n`).join("")}`);
const keysOf = async (...given: Parameters<typeof documentsToIngest>) =>
  (await documentsToIngest(...given)).map(({ options }) => options.key);

describe("documents that are named", () => {
  it("have the key of their contributor where there is one, and their own by their names where there are several", async () => {
    expect(await keysOf(["in/Our View.pdf"], undefined, common)).toEqual([undefined]);
    expect(await keysOf(["in/Our View.pdf", "Réponse (2).docx"], undefined, common)).toEqual([
      "wgec-2016/norway-our-view",
      "wgec-2016/norway-reponse-2",
    ]);
  });

  it.each([
    ["of one name", ["a/paper.pdf", "b/paper.pdf"], common, /a\/paper.pdf and b\/paper.pdf would both be/],
    ["under one key", ["a.pdf", "b.pdf"], { ...common, key: "x" }, /would both be the contribution "x"; give each/],
    ["whose name gives no key", ["意见.pdf", "b.pdf"], common, /The name of 意见.pdf gives no key; give it one/],
    ["of nobody", ["a.pdf"], { out: "out" }, /Say who submitted the documents with --contributor/],
  ])("are refused %s", async (_, files, options, sentence) => {
    await expect(documentsToIngest(files, undefined, options)).rejects.toThrow(sentence);
  });
});

describe("a list of documents", () => {
  it("says of each what is known, the options what it leaves out", async () => {
    const list = listWith("file: a.pdf, date: 2014-03", "file: b.pdf, contributor: sweden, language: fr");
    const documents = await documentsToIngest([], list, { ...common, language: "en", key: "not-of-all" });
    expect(documents.map(({ options }) => options)).toEqual([
      { ...common, language: "en", date: "2014-03" },
      { ...common, language: "fr", contributor: "sweden" },
    ]);
    expect(documents[0]?.file).toBe(list.replace("papers.yaml", "a.pdf"));
  });

  it("is refused with every fault at its line, before anything is read", async () => {
    const list = listWith("file: a.pdf, dat: 2014", "contributor: sweden", "file: c.pdf, date: 2014-13");
    await expect(documentsToIngest([], list, { process: "wgec-2016", out: "out" })).rejects.toThrow(
      [
        `${list}:2 document 1 dat: is not a field here; did you mean "date"?`,
        `${list}:3 document 2 file: is missing`,
        `${list}:4 document 3 date: "2014-13" is not in the calendar; look up the date`,
        `${list}:2 document 1 contributor: is missing; say it here, or for all with --contributor`,
        `${list}:4 document 3 contributor: is missing; say it here, or for all with --contributor`,
      ].join("\n"),
    );
  });

  it.each([
    ["that is not there", "nowhere.yaml", /^nowhere\.yaml does not exist/],
    ["that is no YAML", file("broken.yaml", "documents: ["), /broken\.yaml:1: is not YAML/],
    ["that is too long", file("long.yaml", "#".repeat(3_000_000)), /has 3 MB, and at most 2 MB are read at once/],
  ])("is refused %s", async (_, list, sentence) => {
    await expect(documentsToIngest([], list, common)).rejects.toThrow(sentence);
  });
});
