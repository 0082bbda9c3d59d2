import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { plantDirectories } from "../../../src/intake/seeds/plantDirectories.ts";
import { prepareGraph } from "../../../src/intake/seeds/prepareGraph.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { snapshotOf } from "../../../src/snapshot/snapshotOf.ts";
import { projectRoot } from "../../../src/projectRoot.ts";
import { type Answer, apollo, emptyGraph, engines } from "../../support/engines.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

/** A seed directory with a table of two documents. */
async function withTable(mapping: string, kind = "BUSINESS"): Promise<string> {
  const principles = `scheme: { key: small, title: Small, version: "1" }
principles: [{ key: small.one, labels: { en: One }, definition: One. }]
`;
  const directory = await seedDirectory({}, { "principles.yaml": principles });
  mkdirSync(path.join(directory, "tables"));
  const rows = ["contribution,contributor,kind,Privacy,Access", `One,Acme,${kind},p. 1,0`, "Two,Forum,COALITION,1,1"];
  writeFileSync(path.join(directory, "tables/views.csv"), rows.join("\n"));
  writeFileSync(path.join(directory, "tables/views.mapping.yaml"), mapping);
  return directory;
}

describe.each(engines)("tables of seed directories on %s", (engine) => {
  it("are planted like any user's, once, and a first look shows thirty charters", { timeout: 240_000 }, async () => {
    const graph = await emptyGraph(engine);
    const directory = await withTable("{ source: Views, scheme: { key: views } }");
    expect(await prepareGraph(graph, [directory])).toBeDefined();
    expect(await prepareGraph(graph, [directory])).toBeUndefined();
    const again = await plantDirectories(graph, [directory], { prune: true });
    expect(again).toMatchObject({ created: 0, updated: 0, removed: 0, pruned: 0 });
    // Without a look at what left the files they are not read again.
    expect(await plantDirectories(graph, [directory])).toEqual({ ...again, isAsPlanted: true });
    const readme = readFileSync(path.join(projectRoot, "README.md"), "utf8");
    const example = /`(overlaps\([^`]*\))`/.exec(readme)?.[1] ?? "";
    // A busy machine takes its time for the snapshot, which is not what is asked here.
    await snapshotOf(graph);
    const query = `{
      ${example} { totalCount edges { shared } }
      charters: matrix(rows: CONTRIBUTION, scope: { scheme: "digital-constitutionalism-2015" }) { extents columnIndex columns { __typename } }
      views: matrix(rows: CONTRIBUTION, scope: { scheme: "views" }) { extents }
    }`;
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    const { charters, views, overlaps } = data;
    expect([charters.extents.length, charters.columns.length, charters.columnIndex.length]).toEqual([30, 42, 487]);
    expect(views.extents).toEqual(["FULL", "FULL"]);
    expect(overlaps.edges).toHaveLength(10);
    // Of 435 pairs one shares no topic.
    expect(overlaps.totalCount).toBe(434);
    await graph.close();
  });
});

describe("a table of a seed directory is refused", () => {
  it.each([
    ["without its scheme or source", "{ source: Views }", "BUSINESS", /lacks scheme\.key or source/],
    [
      "with a row that an import refuses",
      "{ source: V, scheme: { key: v } }",
      "STATE",
      /"Acme" is not a state of the graph/,
    ],
  ])("%s", async (_what, mapping, kind, reason) => {
    const graph = await emptyGraph("embedded");
    await expect(plantDirectories(graph, [await withTable(mapping, kind)])).rejects.toThrow(reason);
    await graph.close();
  });
});

describe("a table that was planted before", () => {
  const mapping = "{ source: Views, scheme: { key: views } }";
  const file = (directory: string) => path.join(directory, "tables/views.csv");

  it("is read again until its change is in the graph, however often it is refused", async () => {
    const graph = await emptyGraph("embedded");
    const directory = await withTable(mapping);
    await plantDirectories(graph, [directory]);
    const whole = readFileSync(file(directory), "utf8");
    writeFileSync(file(directory), `${whole}\nThree,Zedland,STATE,1,1`);
    for (let time = 0; time < 2; time++)
      await expect(plantDirectories(graph, [directory])).rejects.toThrow(/"Zedland" is not a state/);
    writeFileSync(file(directory), `${whole}\nThree,Acme,BUSINESS,1,1`);
    expect(await prepareGraph(graph, [directory])).toMatchObject({ created: 4 });
    await graph.close();
  });

  it("is made good again where somebody imported another one under its name", async () => {
    const graph = await emptyGraph("embedded");
    const directory = await withTable(mapping);
    const planted = await plantDirectories(graph, [directory]);
    const other = path.join(directory, "other.csv");
    writeFileSync(other, readFileSync(file(directory), "utf8").replace("p. 1", "0"));
    const { dataVersion } = await importTable(graph, other, { scheme: "views", source: "Views" });
    expect(dataVersion).not.toBe(planted.dataVersion);
    const again = await plantDirectories(graph, [directory]);
    expect([again.isAsPlanted, again.dataVersion]).toEqual([undefined, planted.dataVersion]);
    await graph.close();
  });
});
