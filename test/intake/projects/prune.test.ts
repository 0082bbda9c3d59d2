import { expect, it } from "vitest";
import { importProject } from "../../../src/intake/projects/importProject.ts";
import { emptyGraph } from "../../support/engines.ts";
import { sourceOf } from "../../support/exporting.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { qdpxWith } from "../../support/projects/qdpxWith.ts";
import { seedDirectory, TEXT } from "../../support/seedDirectory.ts";

it("evidence on a document of others that a project no longer has is named, and removed with --prune", async () => {
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  const imported = async (codes: readonly ("openness" | "Charter")[], prune = false) => {
    const selections = codes.map((code) => {
      const name = code === "openness" ? "Openness" : code;
      // In code points, of which the globe before it is one.
      const from = Array.from(TEXT.slice(0, TEXT.indexOf(name))).length;
      return { from, to: from + name.length, name, codes: [code] };
    });
    const texts = [{ name: "Theirs", words: TEXT, variables: {}, selections }];
    const file = await qdpxWith({ codes: ["openness", "Charter"], users: ["Ada Lovelace"], texts });
    const { put } = await importProject(graph, file, { scheme: "small", source: "made.qdpx", prune });
    return { put, count: (await sourceOf(graph)).snapshot.tables.evidence.count };
  };
  const { count } = await imported(["openness", "Charter"]);
  expect(await imported(["openness"])).toMatchObject({ count, put: { pruned: 0, gone: [expect.any(String)] } });
  expect(await imported(["openness"], true)).toMatchObject({ count: count - 1, put: { pruned: 1 } });
});
