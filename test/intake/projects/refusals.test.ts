import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { zip } from "../../../src/exports/zip.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import type { SeedModel } from "../../../src/sources/seeds/modelOf.ts";
import { emptyGraph } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { type MadeProject, qdeOf, qdpxWith, textFileOf } from "../../support/projects/qdpxWith.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

let seeds: SeedModel;
let graph: Graph;
beforeAll(async () => {
  seeds = await modelIn(await seedDirectory());
});
beforeEach(async () => {
  graph = await emptyGraph("embedded");
  await plant(graph, seeds);
});

const words = "We hold openness dear.";
const selection = { from: 8, to: 16, name: "openness", codes: ["Openness"] };
const plain: MadeProject = {
  codes: ["Openness", "Mood", "Freely open"],
  users: ["Ada Lovelace", "Ben"],
  texts: [{ name: "Our view", words, variables: { Contributor: "atlantis" }, selections: [selection] }],
};
const withSelections = (...selections: MadeProject["texts"][number]["selections"]): MadeProject => ({
  ...plain,
  texts: [{ ...plain.texts[0]!, selections }],
});
const scheme = "small";

describe("a project is refused with a sentence, and nothing is written", () => {
  it.each<[string, () => Promise<string>, object, string]>([
    [
      "several coders",
      () => qdpxWith(withSelections(selection, { ...selection, by: "Ben" })),
      {},
      "Several people coded the project: Ada Lovelace (1), Ben (1). One coder comes in at a time: choose one with --coder",
    ],
    [
      "a coder that is not there",
      () => qdpxWith(plain),
      { coder: "Cem" },
      'Nobody called "Cem" coded the project: Ada Lovelace (1)',
    ],
    ["nobody who coded", () => qdpxWith({ ...plain, users: [] }), {}, "Name the coder, such as --coder person:ada"],
    [
      "codes of no principle, with a map to fill in",
      () => qdpxWith(withSelections({ ...selection, codes: ["Mood", "Freely open"] })),
      {},
      "are not principles of the scheme small. Say what they are in a file, and give it with --codes:\nprinciples:\n",
    ],
    [
      "a text of nobody",
      () => qdpxWith({ ...plain, texts: [{ ...plain.texts[0]!, variables: {} }] }),
      {},
      '"Our view" does not say who submitted it',
    ],
    [
      "a contributor that the graph does not have",
      () => qdpxWith({ ...plain, texts: [{ ...plain.texts[0]!, variables: { Contributor: "Lemuria" } }] }),
      {},
      '"Lemuria", whom the graph does not have as a contributor',
    ],
    [
      "a process that the graph does not have",
      () => qdpxWith(plain),
      { process: "assembly" },
      '"assembly", a process that the graph does not have',
    ],
    [
      "another text than that of the document that it names",
      () =>
        qdpxWith({
          ...plain,
          texts: [{ ...plain.texts[0]!, variables: { "Concordance id": "contribution:forum/atlantis" } }],
        }),
      {},
      "whose text is another one in this graph",
    ],
    [
      "no archive",
      async () => fileWith("no zip", "made.qdpx"),
      {},
      "is damaged or is not a project of a coding program",
    ],
    ["an archive without a project", () => archiveWith("notes.txt"), {}, "it holds 0 projects (.qde) instead of one"],
    ["two projects", () => qdpxWith(plain, { "other.qde": qdeOf(plain) }), {}, "it holds 2 projects"],
    ["a name that leads out of the archive", () => archiveWith("../project.qde"), {}, "invalid relative path"],
    ["a bomb", () => qdpxWith(`<Project>${" ".repeat(5_000_000)}</Project>`), {}, "would unpack to 5000019 bytes"],
    ["a document type", () => qdpxWith('<!DOCTYPE x [<!ENTITY a "b">]><Project/>'), {}, "it declares a document type"],
    ["XML that ends too early", () => qdpxWith("<Project><Users>"), {}, "cannot be read (1:16: unclosed tag: Users)"],
    ["nesting without end", () => qdpxWith(`<Project>${"<Set>".repeat(300)}`), {}, "more than 200 deep"],
    ["another kind of file", () => qdpxWith("<CodeBook/>"), {}, "holds no project (its first element is CodeBook)"],
    [
      "a text that is not UTF-8",
      () => qdpxWith(plain, { [textFileOf("Our view")]: Buffer.from([0x41, 0xe9, 0x41]) }),
      {},
      "is not UTF-8",
    ],
  ])("%s", async (_what, file, options, sentence) => {
    const before = await contentOf(graph);
    await expect(importProject(graph, await file(), { scheme, ...options })).rejects.toThrow(sentence);
    expect(await contentOf(graph)).toEqual(before);
  });
});

async function archiveWith(name: string): Promise<string> {
  async function* content() {
    yield "x";
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zip([{ path: name, mediaType: "text/plain", content }])) pieces.push(piece);
  return fileWith(Buffer.concat(pieces), "made.qdpx");
}
