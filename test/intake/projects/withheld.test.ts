import { expect, it } from "vitest";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import { emptyGraph } from "../../support/engines.ts";
import { sourceOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { type MadeProject, qdpxWith } from "../../support/projects/qdpxWith.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

const words = "We hold openness dear, and say so to all who come to hear it today.";
const short = "as in: We hold openness dear";
const long = "see “we hold  OPENNESS dear and say so to all” above";
const project: MadeProject = {
  codes: ["Openness"],
  texts: [
    {
      name: "Our view",
      words,
      variables: { Contributor: "atlantis" },
      selections: [long, short].map((note, at) => ({
        from: at,
        to: words.length,
        name: words.slice(at),
        codes: ["Openness"],
        note,
      })),
    },
  ],
};

it.each([
  ["left out and named where its text is withheld", true, [short], 1],
  ["kept where its text may be passed on", false, [long, short], undefined],
])("a note that quotes eight words of its text in a row is %s", async (_what, withhold, notes, lost) => {
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  const report = await importProject(graph, await qdpxWith(project), { scheme: "small", withhold });
  expect(report.lost.get("notes that quote words that may not be passed on")).toBe(lost);
  const { note, coder } = (await sourceOf(graph)).snapshot.tables.evidence.columns;
  const rows = [0, 1, 2, 3, 4].filter((row) => coder.at(row) === "person:ada-lovelace");
  expect(rows.map((row) => note.at(row)).filter((said) => said !== null)).toEqual(notes);
});
