import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { plantedReport } from "../../../src/cli/plant.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { apollo, emptyGraph, engines } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { modelIn, nothing, plant } from "../../support/planting.ts";

async function faultsOf(graph: Graph) {
  const query =
    "{ contributions(first: 9) { nodes { contributors(first: 1) { nodes { key } } process { key } mentions(first: 9) { nodes { principle { key scheme { key } } } } } } }";
  return (await ask(apollo, graph, { query })).errors;
}

describe.each(engines)("pruning the seeds on %s", (engine) => {
  it("keeps what imported documents and codings hang on, and says so", async () => {
    const graph = await emptyGraph(engine);
    await plant(graph, await modelIn(await seedDirectory()));
    const table = fileWith("contribution,contributor,openness\nView,Atlantis,p1");
    await importTable(graph, table, { scheme: "small", process: "forum", source: "T" });
    const unpruned = await plant(graph, nothing);
    expect(unpruned.inUse).toEqual([]);
    const pruned = await plant(graph, nothing, { prune: true });
    const used = ["contributor:atlantis", "principle:openness", "process:forum", "question:forum/1", "scheme:small"];
    expect(pruned.inUse.toSorted()).toEqual(used);
    expect(pruned.gone.toSorted()).toEqual(unpruned.gone.filter((id) => !used.includes(id)).toSorted());
    expect(pruned.gone).toContain("principle:expression");
    expect(plantedReport(pruned)).toContain("but stay because things of others use them: 5\n");
    expect(await faultsOf(graph)).toBeUndefined();
    const before = await contentOf(graph);
    expect(await plant(graph, nothing, { prune: true })).toMatchObject({ gone: [], dataVersion: pruned.dataVersion });
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });
});
