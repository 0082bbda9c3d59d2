import { describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { forgetOwner, giftsOf, plantDirectories } from "../../src/intake/seeds/plantDirectories.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { put } from "../../src/writing/put.ts";
import { releaseOf } from "../../src/writing/release.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { modelIn, plant } from "../support/planting.ts";
import { seedDirectory } from "../support/seedDirectory.ts";
import { fileWith } from "../support/tables/tableFiles.ts";
import { valuesOf } from "../support/valuesOf.ts";

/** One contributor more, in a directory that says whose it is. */
function paperOf(owner: string, name = "Lemuria"): Promise<string> {
  const key = name.toLowerCase();
  return seedDirectory(
    {},
    {
      "directory.yaml": `owner: ${owner}\n`,
      "contributors.yaml": `
sources: { list: { citation: A list of members, certainty: VERIFIED } }
contributors:
  - { key: ${key}, kind: COALITION, names: { en: ${name} }, source: list }
`,
    },
  );
}

const names = "MATCH (n:Contributor) RETURN n.name";
const ownersOfNames = "MATCH (n:Contributor) UNWIND n.owners AS owner RETURN n.name + ' ' + owner";

async function given(graph: Graph, base: string, ...directories: string[]) {
  return put(graph, await giftsOf([base, ...directories]));
}

describe.each(engines)("what owners give on %s", (engine) => {
  it("is nobody else's to name or remove: planting A and B, then A, proposes nothing of B", async () => {
    const graph = await emptyGraph(engine);
    const [base, mine] = [await seedDirectory(), await paperOf("mine")];
    await given(graph, base, mine);
    const before = await contentOf(graph);
    expect(await put(graph, await giftsOf([base]))).toMatchObject({ gone: [], created: 0, updated: 0, removed: 0 });
    expect(await put(graph, await giftsOf([base]), { prune: true })).toMatchObject({ gone: [], pruned: 0 });
    expect((await contentOf(graph)).filter((line) => !line.includes('"Release"'))).toEqual(
      before.filter((line) => !line.includes('"Release"')),
    );
    await graph.close();
  });

  it("is of both where two give it, and goes with the last", async () => {
    const graph = await emptyGraph(engine);
    const model = await modelIn(await paperOf("one"));
    const first = await plant(graph, model, {}, "one");
    const second = await plant(graph, model, {}, "two");
    expect(second).toMatchObject({ created: 0, updated: 0, dataVersion: first.dataVersion });
    expect(await valuesOf(graph, ownersOfNames)).toEqual(["Lemuria one", "Lemuria two"]);
    expect(await forgetOwner(graph, "one")).toMatchObject({ pruned: 0, dataVersion: first.dataVersion });
    expect(await valuesOf(graph, ownersOfNames)).toEqual(["Lemuria two"]);
    expect(await forgetOwner(graph, "two")).toMatchObject({
      gone: ["contributor:lemuria"],
      pruned: 1,
      dataVersion: "",
    });
    expect(await valuesOf(graph, names)).toEqual([]);
    await graph.close();
  });

  it("is forgotten with all that hangs on it alone, and the graph is as it was; what others need stays and is named", async () => {
    const graph = await emptyGraph(engine);
    const base = await seedDirectory();
    await put(graph, await giftsOf([base]));
    const before = await contentOf(graph);
    const mine = await paperOf("mine");
    await given(graph, base, mine);
    const table = fileWith("contribution,contributor,openness\nView,Lemuria,p1\nView,Atlantis,p2");
    await importTable(graph, table, { scheme: "small", source: "T" });
    expect(await forgetOwner(graph, "mine")).toMatchObject({ gone: [], inUse: ["contributor:lemuria"] });
    await expect(forgetOwner(graph, "Mine")).rejects.toThrow('Nothing in the graph is of "Mine"; did you mean "mine"?');
    const { pruned } = await forgetOwner(graph, "T (small)");
    expect(pruned).toBe(6);
    expect(await forgetOwner(graph, "mine")).toMatchObject({ gone: ["contributor:lemuria"], inUse: [] });
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });

  it("leaves nothing in a dry run, and tells what it would do", async () => {
    const graph = await emptyGraph(engine);
    const gifts = await giftsOf([await seedDirectory()]);
    const before = await contentOf(graph);
    const dry = await put(graph, gifts, { keep: false });
    expect(dry.created).toBeGreaterThan(10);
    expect(await contentOf(graph)).toEqual(before);
    expect((await put(graph, gifts)).dataVersion).toBe(dry.dataVersion);
    await graph.close();
  });
});

it("is found missing in a gift of many parts, also where another thing comes in two of them, and is pruned", async () => {
  const graph = await emptyGraph("embedded");
  const [{ nodes, edges }, paper] = [await modelIn(await seedDirectory()), await modelIn(await paperOf("mine"))];
  await plant(graph, { nodes, edges });
  const before = await contentOf(graph);
  const options = { prune: true, nodesAtOnce: 1 };
  const more = await plant(graph, { nodes: [...paper.nodes, ...nodes], edges }, options);
  expect(more).toMatchObject({ gone: [], pruned: 0, removed: 0 });
  const twice = nodes.find(({ label }) => label === "Contributor")!;
  const report = await plant(graph, { nodes: [...nodes, twice], edges }, options);
  expect(report).toMatchObject({ gone: ["contributor:lemuria"], pruned: 1 });
  expect(await contentOf(graph)).toEqual(before);
  await graph.close();
});

it("whose statement another directory takes over counts as not planted: its words come back with the next planting", async () => {
  const graph = await emptyGraph("embedded");
  const base = await seedDirectory();
  const stating = (owner: string, locator: string) =>
    seedDirectory(
      {},
      {
        "directory.yaml": `owner: ${owner}\n`,
        "enshrinements.yaml": `
sources: { print: { citation: The printed text, certainty: VERIFIED } }
enshrinements:
  - { instrument: charter, principle: openness, locator: ${locator}, provisions: [], explicit: false, source: print }
`,
      },
    );
  const lineOf = async (owner: string) =>
    (await releaseOf((asked, params) => graph.read(asked, params))).seeds.some((line) => line.startsWith(`${owner} `));
  await given(graph, base, await stating("one", "the preamble"));
  expect(await lineOf("one")).toBe(true);
  await given(graph, base, await stating("other", "the last page"));
  expect([await lineOf("one"), await lineOf("other")]).toEqual([false, true]);
  await graph.close();
});

it("two directories of one name are refused, and so is a name that could be a table's", async () => {
  const [one, other] = [await paperOf("mine"), await paperOf("mine", "Mu")];
  await expect(giftsOf([one, other])).rejects.toThrow(
    /would belong to "mine" like those of .*directory\.yaml .* owner: my-data/s,
  );
  await expect(giftsOf([await paperOf("T (small)")])).rejects.toThrow(/owner/);
  const graph = await emptyGraph("embedded");
  await expect(plantDirectories(graph, [await paperOf("concordance")])).rejects.toThrow(
    'would belong to "concordance"',
  );
  await graph.close();
});
