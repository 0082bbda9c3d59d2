import { beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import { emptyGraph } from "../../support/engines.ts";
import { sourceOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { type MadeProject, type MadeSelection, qdpxWith } from "../../support/projects/qdpxWith.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

let graph: Graph;
beforeEach(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
});

const scheme = "small";
const lines = "A view 😀 of ours.\n\nWe hold openness 🌍 dear.\nExpression, too, is ours.\n";
const coded = ["openness 🌍 dear", "Expression"];
const project = (words: string, selections: MadeSelection[]): MadeProject => ({
  codes: ["Openness", "Expression"],
  texts: [{ name: "Our view", words, variables: { Contributor: "Atlantis", Date: "2016-05" }, selections }],
});

/** Selections of the words, as a program counts that sees the text like this. */
const selectionsIn = (seen: string, lengthOf: (words: string) => number, isNamed = true): MadeSelection[] =>
  coded.map((words, at) => {
    const from = lengthOf(seen.slice(0, seen.indexOf(words)));
    return {
      from,
      to: from + lengthOf(words),
      codes: [at === 0 ? "Openness" : "Expression"],
      ...(isNamed && { name: words }),
    };
  });
const points = (words: string) => Array.from(words).length;
const units = (words: string) => words.length;
const windows = lines.replaceAll("\n", "\r\n");

/** Words of the evidence that came in, with what is coded. */
async function wordsIn(): Promise<[string | null, string | null][]> {
  const { evidence, principle } = (await sourceOf(graph)).snapshot.tables;
  const { exact, coder, principle: of } = evidence.columns;
  return Array.from({ length: evidence.count }, (_none, row) => row)
    .filter((row) => coder.at(row) === "person:ada-lovelace")
    .map((row) => [exact.at(row), principle.columns.key.at(of.at(row))]);
}
const expected = [
  ["openness 🌍 dear", "openness"],
  ["Expression", "expression"],
];

describe("a program counts as it likes, and the words show how", () => {
  it.each([
    ["QualCoder: characters", lines, lines, points, "characters"],
    ["a byte order mark that is not counted", `\ufeff${lines}`, lines, points, "characters"],
    [
      "NVivo: UTF-16, lines end in CRLF, a byte order mark that is not counted",
      `\ufeff${windows}`,
      windows,
      units,
      "UTF-16 code units, lines end in CRLF",
    ],
    ["UTF-16 where the file ends lines in CRLF and nobody counts it", windows, lines, units, "UTF-16 code units"],
    ["CRLF counted where the file has LF alone", lines, windows, units, "UTF-16 code units, lines end in CRLF"],
    [
      "a byte order mark that is counted",
      `\ufeff${lines}`,
      `\ufeff${lines}`,
      points,
      "characters, after a byte order mark",
    ],
  ] as const)("%s", async (_what, file, seen, lengthOf, how) => {
    const report = await importProject(graph, await qdpxWith(project(file, selectionsIn(seen, lengthOf))), { scheme });
    expect([...report.fitted]).toEqual([[how, 2]]);
    expect(await wordsIn()).toEqual(expected);
  });

  it.each<[origin: string, nameOf: (at: number) => string | undefined]>([
    ["NVivo", () => undefined],
    ["MAXQDA 2024", () => "Our view.txt"],
    ["ATLAS.ti 24", (at: number) => `1:${at + 1} ¶ ${at + 1} in Our view`],
  ])("counts UTF-16 where %s names no words, and says that nothing confirms it", async (origin, nameOf) => {
    const selections = selectionsIn(lines, units, false).map((one, at) => ({ ...one, name: nameOf(at) }));
    const report = await importProject(graph, await qdpxWith({ ...project(lines, selections), origin }), { scheme });
    expect([...report.fitted]).toEqual([["UTF-16 code units, which no words of the project confirm", 2]]);
    expect(await wordsIn()).toEqual(expected);
  });

  it("finds words that stand once and are counted in no way; what stands nowhere is named and left out", async () => {
    const [first, second] = selectionsIn(lines, points);
    const selections = [
      first!,
      { ...second!, from: 3, to: 9 },
      { from: 0, to: 4, name: "gone words", codes: ["Openness"] },
    ];
    const report = await importProject(graph, await qdpxWith(project(lines, selections)), { scheme });
    expect([...report.fitted.values()]).toEqual([1, 1]);
    expect(report.unplaced).toEqual(['"gone words" in "Our view"']);
    expect(report.lost.get("selections whose words were not found")).toBe(1);
    expect(await wordsIn()).toEqual(expected);
  });

  it("takes a name that was cut for the beginning of its words", async () => {
    const name = "We hold openness 🌍 dear.\nExpr…";
    const from = points(lines.slice(0, lines.indexOf("We hold")));
    const selection = {
      from,
      to: from + points(lines.slice(lines.indexOf("We hold")).trimEnd()),
      name,
      codes: ["Openness"],
    };
    await importProject(graph, await qdpxWith(project(lines, [selection])), { scheme });
    expect(await wordsIn()).toEqual([["We hold openness 🌍 dear.\nExpression, too, is ours.", "openness"]]);
  });
});
