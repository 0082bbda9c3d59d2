import { beforeEach, expect, it } from "vitest";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import { emptyGraph } from "../../support/engines.ts";
import { sourceOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { type MadeProject, type MadeSelection, qdeOf, qdpxWith, textFileOf } from "../../support/projects/qdpxWith.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
});

const scheme = "small";
const variables = { Contributor: "Atlantis", Date: "2016-05" };
const coded = ["openness 🌍 dear", "Expression"];
const made = (words: string, selections: MadeSelection[], more: Partial<MadeProject> = {}): MadeProject => ({
  codes: ["Openness", "Expression"],
  texts: [{ name: "Our view", words, variables, selections }],
  ...more,
});
/** As a program counts UTF-16 in the very file that it writes, its byte order mark apart. */
const selectionsIn = (file: string, nameOf: (words: string, at: number) => string | undefined): MadeSelection[] => {
  const seen = file.replace(/^\ufeff/, "");
  return coded.map((words, at) => {
    const from = seen.indexOf(words);
    const name = nameOf(words, at);
    const code = at === 0 ? "Openness" : "Expression";
    return { from, to: from + words.length, codes: [code], ...(name !== undefined && { name }) };
  });
};

async function found(): Promise<(string | null)[]> {
  const { evidence } = (await sourceOf(graph)).snapshot.tables;
  const { exact, coder } = evidence.columns;
  return Array.from({ length: evidence.count }, (_none, row) => row)
    .filter((row) => coder.at(row) !== "person:ada")
    .map((row) => exact.at(row));
}

const windows = "\ufeffA view 😀 of ours.\r\n\r\nWe hold openness 🌍 dear.\r\nExpression, too, is ours.\r\n";
const mixed = "A view 😀\rof ours.\r\n\r\nWe hold openness 🌍 dear.\nExpression, too, is ours.\r\n";

it.each([
  [
    "CRLF and a byte order mark",
    windows,
    "UTF-16 code units, lines end in CRLF, which no words of the project confirm",
  ],
  [
    "all kinds of line ends",
    mixed,
    "UTF-16 code units, lines end as in the file, which no words of the project confirm",
  ],
])("NVivo names no words: its places are those of its own file, with %s", async (_what, file, how) => {
  const project = made(
    file,
    selectionsIn(file, () => ""),
  );
  const report = await importProject(graph, await qdpxWith(project), { scheme });
  expect([...report.fitted]).toEqual([[how, 2]]);
  expect(await found()).toEqual(coded);
});

it("a selection without words stands where the others of its text show, also among lines that end in all ways", async () => {
  const project = made(
    mixed,
    selectionsIn(mixed, (words, at) => (at === 0 ? words : undefined)),
    { origin: "Somebody's" },
  );
  const report = await importProject(graph, await qdpxWith(project), { scheme });
  expect([...report.fitted]).toEqual([
    ["UTF-16 code units, lines end as in the file", 1],
    ["UTF-16 code units, lines end as in the file, as the other selections of the text show", 1],
  ]);
  expect(await found()).toEqual(coded);
});

it("codings whose coder stands at the selection are theirs, and all that is not taken in is named", async () => {
  const words = "We hold openness dear.\n";
  const texts: MadeProject["texts"] = [
    {
      name: "Our view",
      words,
      variables: { Contributor: "Atlantis", Date: "2016-05-31T00:00:00Z", Region: "West", Mood: "" },
      selections: [{ from: 8, to: 16, name: "openness", codes: ["Openness"] }],
    },
    {
      name: "Their view",
      words: "We, too, hold openness dear.\n",
      variables: { Contributor: "Atlantis", Date: "last May", Language: "Old Norse" },
      selections: [],
    },
    { name: "Gone", words: "Away.", selections: [{ from: 0, to: 4, name: "Away", codes: ["Openness"] }] },
  ];
  const xml = qdeOf({ codes: ["Openness"], texts })
    .replace(/(<Coding guid="[^"]+") (creatingUser="[^"]+")/g, "$1")
    .replace(
      /<PlainTextSelection /g,
      `<PlainTextSelection creatingUser="${/User guid="([^"]+)"/.exec(qdeOf({ codes: [], texts }))![1]!}" `,
    );
  const files = Object.fromEntries(texts.slice(0, 2).map((text) => [textFileOf(text.name), text.words]));
  const report = await importProject(graph, await qdpxWith(xml, files), { scheme });
  expect(report).toMatchObject({ coder: "person:ada-lovelace", codings: 1, added: 2 });
  expect(Object.fromEntries(report.lost)).toEqual({
    "texts without words": 1,
    "selections in texts without words": 1,
    "values of the variable Region": 1,
    "dates that cannot be read": 1,
    "languages that cannot be read": 1,
  });
  const { contribution } = (await sourceOf(graph)).snapshot.tables;
  const { title, date } = contribution.columns;
  const dates = Array.from({ length: contribution.count }, (_none, row) => [title.at(row), date.at(row)]);
  expect(dates).toContainEqual(["Our view", "2016-05-31"]);
  expect(dates).toContainEqual(["Their view", null]);
});
