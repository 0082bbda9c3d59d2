import { describe, expect, it } from "vitest";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { CodingGrid } from "../../../src/intake/tables/plan/CodingGrid.ts";
import { partsOf, usualCodings } from "../../../src/intake/tables/plan/Part.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { statementOf } from "../../../src/graph/statements.ts";
import { refresh } from "../../../src/writing/refresh.ts";
import { commandHere } from "../../support/commandHere.ts";
import { emptyGraph, engines } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { graphWriting } from "../../support/graphWriting.ts";
import { plantedSettings } from "../../support/plantedFolder.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { CodingTable, csvOf } from "../../support/tables/CodingTable.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { modelIn, plant } from "../../support/planting.ts";

const drawn = CodingTable.drawn(487);
const options = { scheme: "rights", source: "A survey of charters", extent: "PARTIAL" } as const;

const assemblies = statementOf(
  "assemblies",
  `MATCH (n:Contributor) WHERE n.name STARTS WITH 'Assembly' RETURN n.name AS name, COUNT { (n)-[:SUBMITTED]->() } AS documents`,
);

async function smallGraph(engine: (typeof engines)[number]): Promise<Graph> {
  const graph = await emptyGraph(engine);
  await plant(graph, await modelIn(await seedDirectory()));
  return graph;
}

/** The same graph; of the transactions that it is given, `most` land and the others fail. */
function landing(graph: Graph, most: number): { graph: Graph; landed: () => number } {
  let landed = 0;
  const written = graphWriting(graph, async (work, given) => {
    if (landed === most) throw new Error("the server is gone");
    const result = await graph.write(work, given);
    landed += 1;
    return result;
  });
  return { graph: written, landed: () => landed };
}

describe.each(engines)("importing a table in parts on %s", (engine) => {
  it("gives the same graph and the same report as in one, in several transactions of whole documents", async () => {
    const file = fileWith(csvOf(drawn.wide()));
    const whole = await smallGraph(engine);
    const wholeReport = await importTable(whole, file, options);
    const content = await contentOf(whole);
    const { graph, landed } = landing(await smallGraph(engine), Infinity);
    const progress: number[] = [];
    const report = await importTable(graph, file, {
      ...options,
      inParts: 100,
      onProgress: (done, all) => progress.push(done / all),
    });
    expect(landed()).toBe(5);
    expect(report).toEqual(wholeReport);
    expect(await contentOf(graph)).toEqual(content);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    const again = await importTable(graph, file, { ...options, inParts: 100 });
    expect(again.mentions).toEqual({ created: 0, updated: 0, removed: 0, unchanged: 487 });
    expect(again.dataVersion).toBe(report.dataVersion);
    await graph.close();
  });

  it.each([1, 2, 3, 4])(
    "broken off after part %i holds documents with their contributors, and goes on",
    async (parts) => {
      const file = fileWith(csvOf(drawn.long()));
      const whole = await smallGraph(engine);
      await importTable(whole, file, options);
      const content = await contentOf(whole);
      const graph = await smallGraph(engine);
      const importing = importTable(landing(graph, parts).graph, file, { ...options, inParts: 100 });
      await expect(importing).rejects.toThrow("the server is gone");
      const standing = await graph.read<{ name: string; documents: number }>(assemblies);
      expect(standing.filter(({ documents }) => documents === 0)).toEqual([]);
      expect(standing.length).toBeGreaterThan(0);
      expect(standing.length).toBeLessThan(30);
      expect(await refresh(graph)).toMatchObject({ changed: 0 });
      const report = await importTable(graph, file, { ...options, inParts: 100 });
      expect(report.mentions.created).toBeLessThan(487);
      expect(report.mentions.created + report.mentions.unchanged).toBe(487);
      expect(await contentOf(graph)).toEqual(content);
      await graph.close();
    },
  );

  it("takes names for the same contributors when it goes on, also where one is written as the key of another", async () => {
    const names = ["Foo Bar", "Acme", "Forum", "foo-bar", "foo-bar; acme", "FOO BAR"];
    const rows = names.map((name) => `View of ${names.indexOf(name)},${name},BUSINESS,Care,p. 1`);
    const file = fileWith(["contribution,contributor,kind,principle,locator", ...rows].join("\n"));
    const whole = await smallGraph(engine);
    await importTable(whole, file, options);
    const content = await contentOf(whole);
    const graph = await smallGraph(engine);
    await expect(importTable(landing(graph, 2).graph, file, { ...options, inParts: 1 })).rejects.toThrow("gone");
    await importTable(graph, file, { ...options, inParts: 1 });
    expect(await contentOf(graph)).toEqual(content);
    await graph.close();
  });

  it("finds what is refused before anything is written", async () => {
    const rows = drawn.long();
    rows.at(-1)![6] = "p. 1 ".repeat(5_000);
    const graph = await smallGraph(engine);
    const before = await contentOf(graph);
    const report = await importTable(graph, fileWith(csvOf(rows)), { ...options, inParts: 50 });
    expect(report.refused).toBeGreaterThan(0);
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });

  it("does not go on with what somebody else changed meanwhile", async () => {
    const graph = await smallGraph(engine);
    const other = fileWith("contribution,contributor,kind,principle,locator\nA,Acme,BUSINESS,Care,p. 1");
    let writes = 0;
    const disturbed = graphWriting(graph, async (work, given) => {
      if (++writes === 2) await importTable(graph, other, { scheme: "care", extent: "PARTIAL" });
      return graph.write(work, given);
    });
    const importing = importTable(disturbed, fileWith(csvOf(drawn.long())), { ...options, inParts: 100 });
    await expect(importing).rejects.toThrow("Somebody else wrote into the graph between two parts");
    await graph.close();
  });
});

it("a part has 10,000 documents at most, however few codings they have", () => {
  const grid = new CodingGrid();
  for (let document = 0; document < 25_000; document += 1) grid.add(document, 0, 1);
  expect(partsOf(grid, 25_000, usualCodings).map(({ from, to, codingsBefore }) => [from, to, codingsBefore])).toEqual([
    [0, 10_000, 0],
    [10_000, 20_000, 10_000],
    [20_000, 25_000, 20_000],
  ]);
});

it("parts and a dry run exclude each other, and parts have a size", async () => {
  const file = fileWith(csvOf(drawn.long()));
  const settings = await plantedSettings();
  const call = (...more: string[]) =>
    commandHere(["import", file, "--scheme", "rights", "--extent", "partial", ...more], { settings });
  expect(await call("--in-parts", "--dry-run")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--dry-run"),
  });
  expect(await call("--in-parts", "none")).toMatchObject({ code: 2, stderr: expect.stringContaining("whole number") });
  expect(await call("--in-parts", "200")).toMatchObject({ code: 0, stdout: expect.stringContaining("487") });
});
