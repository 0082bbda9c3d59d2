import { beforeEach, expect, it } from "vitest";
import type { Graph } from "../../../src/graph/Graph.ts";
import { projectReport } from "../../../src/cli/projectReport.ts";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import type { ProjectOptions } from "../../../src/intake/projects/ProjectOptions.ts";
import { emptyGraph } from "../../support/engines.ts";
import { sourceOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { type MadeProject, type MadeSelection, qdeOf, qdpxWith, textFileOf } from "../../support/projects/qdpxWith.ts";
import { seedDirectory, TEXT } from "../../support/seedDirectory.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
});

const words = "We hold openness dear.\n\nThe Charter, too.";
const select = (name: string, ...codes: string[]): MadeSelection => {
  const from = words.indexOf(name);
  return { from, to: from + name.length, name, codes };
};
const project = (codes: string[], selections: MadeSelection[], more: Partial<MadeProject> = {}): MadeProject => ({
  codes,
  users: ["Ada Lovelace", "Ben"],
  texts: [{ name: "Our view", words, variables: { Contributor: "atlantis" }, selections }],
  ...more,
});
const imported = async (made: MadeProject, options: Partial<ProjectOptions> = {}) =>
  importProject(graph, await qdpxWith(made), { scheme: "small", ...options });

/** Evidence of the imported coders: kind, words, object, stance, status. */
async function evidence(): Promise<unknown[][]> {
  const { tables } = (await sourceOf(graph)).snapshot;
  const { kind, exact, principle, instrument, stance, strength, status, coder } = tables.evidence.columns;
  return Array.from({ length: tables.evidence.count }, (_none, row) => row)
    .filter((row) => coder.at(row) !== "person:ada")
    .map((row) => {
      const [of, cited] = [principle.at(row), instrument.at(row)];
      const about =
        of >= 0
          ? tables.principle.columns.key.at(of)
          : cited >= 0
            ? tables.instrument.columns.key.at(cited)
            : strength.at(row);
      return [kind.at(row), exact.at(row), about, stance.at(row), status.at(row)];
    });
}

it("knows principles, instruments, strengths and stances by name, below their branches or without", async () => {
  const codes = ["openness", "Charter", "Recommendations", "Recommendations/MUST", "Stance", "Stance/OPPOSES"];
  const chosen = [
    { ...select("openness", "openness", "OPPOSES"), note: "ironic" },
    select("Charter", "Charter"),
    select("We hold openness dear", "MUST"),
  ];
  const report = await imported(project(codes, chosen), { accept: true });
  expect(report.lost.size).toBe(0);
  expect(await evidence()).toEqual([
    ["RECOMMENDATION", "We hold openness dear", "MUST", null, "ACCEPTED"],
    ["MENTION", "openness", "openness", "OPPOSES", "ACCEPTED"],
    ["CITATION", "Charter", "charter", null, "ACCEPTED"],
  ]);
});

it("gives a stance that stands in a selection of its own to the one principle of the same words, or says that it cannot", async () => {
  const codes = ["openness", "expression", "Stance", "Stance/QUALIFIES"];
  const one = [select("openness", "openness"), select("openness", "QUALIFIES")];
  await imported(project(codes, one));
  expect(await evidence()).toEqual([["MENTION", "openness", "openness", "QUALIFIES", "PROPOSED"]]);
  const two = [...one, select("openness", "expression")];
  const report = await imported(project(codes, two));
  expect([...report.lost]).toEqual([["stances that no one principle of the same words has", 1]]);
  expect((await evidence()).map(([, , , stance]) => stance)).toEqual(["AFFIRMS", "AFFIRMS"]);
});

it("reads a map: names of codes for principles, codes that are not read, texts of contributors", async () => {
  const map = fileWith(
    'principles: { openness: ["Freely open"] }\ninstruments: { charter: [The paper] }\nignore: [Mood]\ncontributors: { Atlantide: [Our view] }\n',
    "map.yaml",
  );
  const codes = ["Freely open", "The paper", "Mood"];
  const chosen = [select("openness", "Freely open", "Mood"), select("Charter", "The paper")];
  const made = project(codes, chosen);
  made.texts[0]!.variables = {};
  const report = await imported(made, { codes: map });
  expect([...report.lost]).toEqual([["codings with codes that are not read", 1]]);
  expect((await evidence()).map(([, , about]) => about)).toEqual(["openness", "charter"]);
  await expect(imported(made, { codes: fileWith("principle: {}", "map.yaml") })).rejects.toThrow(
    /did you mean "principles"/,
  );
});

it("makes a scheme of the codes where the graph has none of that key, as they stand below each other", async () => {
  const codes = ["Rights", "Rights/Free speech", "Rights/Privacy"];
  await imported(project(codes, [select("openness", "Free speech")]), { scheme: "mine" });
  const { tables } = (await sourceOf(graph)).snapshot;
  const { key, definition, label } = tables.principle.columns;
  const made = Array.from({ length: tables.principle.count }, (_none, row) => row).filter((row) =>
    key.at(row)!.startsWith("mine."),
  );
  expect(made.map((row) => [key.at(row), label.at(row), definition.at(row)])).toEqual([
    ["mine.free-speech", "Free speech", "About Free speech."],
    ["mine.privacy", "Privacy", "About Privacy."],
    ["mine.rights", "Rights", "About Rights."],
  ]);
  const [rights] = await (await sourceOf(graph)).edges("Principle", "BROADER", "Principle", ["principle:mine.privacy"]);
  expect(rights!.target).toBe("principle:mine.rights");
});

it("takes one coder at a time: what one coded stands, and the next adds the rest", async () => {
  const both = [
    select("openness", "openness"),
    { ...select("openness", "openness"), by: "Ben" },
    { ...select("Charter", "Charter"), by: "Ben" },
  ];
  const made = project(["openness", "Charter"], both);
  const ada = await imported(made, { coder: "Ada Lovelace" });
  expect([...ada.lost]).toEqual([["codings of Ben", 2]]);
  const ben = await imported(made, { coder: "person:ben" });
  expect(ben).toMatchObject({ standing: 1, put: { created: 1, gone: [] } });
  expect((await evidence()).length).toBe(2);
});

it("names all that it leaves out", async () => {
  const media =
    '<PictureSource guid="a"/><PDFSource guid="b"><PDFSelection guid="d" page="1"><Representation guid="c"><PlainTextSelection guid="g"/></Representation></PDFSelection></PDFSource>';
  const more =
    '<Notes><Note guid="e"><PlainTextContent>hm</PlainTextContent></Note></Notes><Sets><Set guid="f" name="s"/></Sets>';
  const { lost } = await imported(
    project(["openness"], [select("openness", "openness"), select("Charter")], { media, more }),
  );
  expect(Object.fromEntries(lost)).toEqual({
    pictures: 1,
    "selections on pages of PDFs": 1,
    "texts without words": 1,
    memos: 1,
    sets: 1,
    "selections without a code": 1,
  });
});

it("reads the text that a program made of a PDF, and what was coded in that", async () => {
  const made = project(["openness"], [select("openness", "openness")]);
  const asPdf = qdeOf(made)
    .replace(
      /<TextSource guid="([^"]+)" name="([^"]+)" plainTextPath="([^"]+)">/,
      '<PDFSource guid="$1" name="$2"><Representation guid="$1" plainTextPath="$3">',
    )
    .replace("</PlainTextSelection><VariableValue>", "</PlainTextSelection></Representation><VariableValue>")
    .replace("</TextSource>", "</PDFSource>");
  const file = await qdpxWith(asPdf, { [textFileOf("Our view")]: words });
  expect(await importProject(graph, file, { scheme: "small" })).toMatchObject({ added: 1, codings: 1 });
  expect(await evidence()).toEqual([["MENTION", "openness", "openness", "AFFIRMS", "PROPOSED"]]);
});

it("names documents of others that it codes for a scheme for which their records do not say that they were read", async () => {
  const known = project(["openness"], [{ from: 9, to: 16, name: "matters", codes: ["openness"] }]);
  known.texts[0] = { ...known.texts[0]!, words: TEXT };
  expect(await imported(known)).toMatchObject({ scheme: "small", unread: [] });
  const report = await imported(known, { scheme: "mine", source: "other", accept: true });
  expect(report).toMatchObject({ scheme: "mine", codings: 1, unread: ["forum/atlantis"] });
  expect(projectReport(report)).toContain(
    "coded, and not said to be read for mine, so that comparisons leave them out until their own records say it, such as readings: [{ scheme: mine, extent: PARTIAL }] in evidence.yaml:\n  forum/atlantis",
  );
});

it("names codings over several passages of a document that stands there, and coded words of texts that are withheld have places alone", async () => {
  const reach: MadeSelection = { from: 10, to: 22, name: TEXT.slice(10, 23), codes: ["openness"] };
  const known = project(["openness"], []);
  known.texts[0] = {
    ...known.texts[0]!,
    words: TEXT,
    selections: [reach, { from: 9, to: 18, name: "matters. ", codes: ["openness"] }],
  };
  const report = await imported(known);
  expect(report.unplaced).toEqual([`"${TEXT.slice(10, 23)}" in "Our view"`]);
  expect(await evidence()).toEqual([["MENTION", "matters.", "openness", "AFFIRMS", "PROPOSED"]]);
  const withheld = await imported(project(["openness"], [select("openness", "openness")]), {
    withhold: true,
    source: "other",
  });
  expect(withheld.added).toBe(1);
  const { contribution } = (await sourceOf(graph)).snapshot.tables;
  const status = contribution.columns.textStatus;
  expect(Array.from({ length: contribution.count }, (_none, row) => status.at(row))).toEqual([
    "HELD",
    "NOT_DISTRIBUTED",
  ]);
  expect((await evidence()).map(([, exact]) => exact || null)).toContain(null);
});

it("removes evidence of its own documents that the project no longer has", async () => {
  const codes = ["openness", "Charter"];
  await imported(project(codes, [select("openness", "openness"), select("Charter", "Charter")]));
  const kept = await imported(project(codes, [select("openness", "openness")]));
  expect(kept.put).toMatchObject({ removed: 1, gone: [] });
  expect((await evidence()).length).toBe(1);
});
