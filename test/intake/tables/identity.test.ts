import { describe, expect, it } from "vitest";
import { newContributorLines } from "../../../src/cli/importReport.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { emptyGraph, engines } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { valuesOf } from "../../support/valuesOf.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const headings = "contribution,contributor,kind,date,Privacy,Openness";

function bring(graph: Graph, rows: readonly string[], more: Partial<ImportOptions> = {}) {
  return importTable(graph, fileWith([headings, ...rows].join("\n")), { scheme: "s", source: "T", ...more });
}

/** Imports a table again, and sees that nothing changes. */
async function again(graph: Graph, rows: readonly string[], more: Partial<ImportOptions> = {}) {
  const before = await contentOf(graph);
  const report = await bring(graph, rows, more);
  expect(report.things).toMatchObject({ created: 0, updated: 0, removed: 0 });
  expect(report.mentions).toMatchObject({ created: 0, updated: 0, removed: 0 });
  expect(await contentOf(graph)).toEqual(before);
}

const documents = "MATCH (n:Contribution) RETURN n.key";

describe.each(engines)("what a table names keeps its identity on %s", (engine) => {
  it("three documents whose keys would meet stay three", async () => {
    const graph = await emptyGraph(engine);
    const rows = ["View,Foo,BUSINESS,,p1,", "View,Foo,BUSINESS,,p3,", "View 2,Foo,BUSINESS,,,p6"];
    expect(await bring(graph, rows)).toMatchObject({ refused: 0, documents: 3 });
    expect(await valuesOf(graph, documents)).toEqual(["s/foo/view", "s/foo/view-2", "s/foo/view-3"]);
    await again(graph, rows);
    await graph.close();
  });

  it("a document keeps its key when another of its title comes and when its date is corrected", async () => {
    const graph = await emptyGraph(engine);
    await bring(graph, ["View,APC,CIVIL_SOCIETY,2014,p1,p2"]);
    const rows = ["View,APC,CIVIL_SOCIETY,2015,p3,p4", "View,APC,CIVIL_SOCIETY,2014,p1,p2"];
    expect(await bring(graph, rows)).toMatchObject({ gone: [], mentions: { created: 2, unchanged: 2 } });
    expect(await valuesOf(graph, documents)).toEqual(["s/apc/view", "s/apc/view-2015"]);
    await again(graph, rows);

    const corrected = [rows[0]!, rows[1]!.replace("2014", "2013-05")];
    const report = await bring(graph, corrected);
    expect(report).toMatchObject({ gone: [], things: { created: 0, updated: 1 }, mentions: { unchanged: 4 } });
    expect(await valuesOf(graph, documents)).toEqual(["s/apc/view", "s/apc/view-2015"]);
    await again(graph, corrected);

    const retitled = await bring(graph, [rows[0]!, corrected[1]!.replace("View", "Viewpoint")]);
    expect(retitled).toMatchObject({ gone: ["contribution:s/apc/view"], mentions: { created: 2 } });
    await graph.close();
  });

  it("two contributors stay two where the name of one is the key of the other", async () => {
    const graph = await emptyGraph(engine);
    const rows = ["View,APC,CIVIL_SOCIETY,,p1,p2", "Other,apc,CIVIL_SOCIETY,,p3,p4"];
    await bring(graph, rows);
    await again(graph, rows);
    const contributors = "MATCH (n:Contributor) RETURN n.key + ' ' + n.name";
    expect(await valuesOf(graph, contributors)).toEqual(["apc APC", "apc-a3ab74 apc"]);
    // Where nobody has the name, it is a key; and a key renames nobody.
    const keyed = await emptyGraph(engine);
    await bring(keyed, rows.slice(0, 1));
    expect(await bring(keyed, rows)).toMatchObject({ newContributors: [], things: { updated: 0 } });
    expect(await valuesOf(keyed, contributors)).toEqual(["apc APC"]);
    await again(keyed, rows);
    await keyed.close();
  });

  it("a name with its accents apart is the same name", async () => {
    const graph = await emptyGraph(engine);
    const row = "View,Côte d'Ivoire,COALITION,,p1,p2";
    await bring(graph, [row.normalize("NFC")]);
    await again(graph, [row.normalize("NFD")]);
    expect(await valuesOf(graph, "MATCH (n:Contributor) RETURN n.key")).toEqual(["cote-d-ivoire"]);
    await graph.close();
  });

  it("new contributors are named, each beside the one of the graph that it may be", async () => {
    const graph = await emptyGraph(engine);
    const names = ["Canada", "Côte d’Ivoire", "Sweden"];
    await bring(
      graph,
      names.map((name) => `View,${name},COALITION,,p1,`),
    );
    const { refusals } = await bring(graph, ["Another,Cananda,,,p1,"], { source: "V", scheme: "v" });
    expect(refusals[0]!.reason).toMatch(/no kind is given; .*; did you mean "Canada" \(canada\)\?$/);

    const others = ["CANADA", "Cote d'Ivoire", "Cana\u200Bda", "Swedn", "Sweden", "An Institute"];
    const rows = others.map((name) => `Another,${name},COALITION,,p1,`);
    const { newContributors, knownContributors } = await bring(graph, rows, { source: "U", scheme: "u" });
    expect(knownContributors).toBe(1);
    const near = (key: string, name: string) => ({ key, name });
    expect(newContributors).toEqual([
      { key: "canada-010885", name: "CANADA", near: near("canada", "Canada") },
      {
        key: expect.stringMatching(/^cote-d-ivoire-/),
        name: "Cote d'Ivoire",
        near: near("cote-d-ivoire", "Côte d’Ivoire"),
      },
      { key: "cana-da", name: "Cana\u200Bda", near: near("canada", "Canada") },
      { key: "swedn", name: "Swedn", near: near("sweden", "Sweden") },
      { key: "an-institute", name: "An Institute", near: undefined },
    ]);
    expect(newContributorLines({ newContributors })[1]).toBe(
      '  new: canada-010885 "CANADA"; the graph knows canada "Canada"',
    );
    await graph.close();
  });

  it("principles that agree in their first sixty letters, or are of another script, have keys of their own", async () => {
    const graph = await emptyGraph(engine);
    const [one, other] = ["net neutrality", "open standards"].map((end) => `${"A very long name ".repeat(5)}${end}`);
    const table = (...principles: string[]) =>
      fileWith(
        `contribution,contributor,kind,${principles.join()}\nView,Foo,BUSINESS,${principles.map(() => 1).join()}`,
      );
    const options = { scheme: "s", source: "T" };
    await importTable(graph, table(one!, "Право 1"), options);
    const keys = "MATCH (n:Principle) RETURN n.key + ' ' + n.label";
    const before = await valuesOf(graph, keys);
    const all = [other!, one!, "Принцип 1", "Право 1"];
    const { gone } = await importTable(graph, table(...all), options);
    expect(gone).toEqual([]);
    const after = await valuesOf(graph, keys);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after.map((line) => line.split(" ")[0])).size).toBe(4);
    expect(await importTable(graph, table(...all.toReversed()), options)).toMatchObject({
      things: { created: 0, updated: 0 },
      mentions: { created: 0, updated: 0 },
    });
    await graph.close();
  });

  it("a principle keeps its key when another of its label comes in another group", async () => {
    const graph = await emptyGraph(engine);
    const table = (groups: string, labels: string, cells: string) =>
      fileWith([`,,,${groups}`, `contribution,contributor,kind,${labels}`, `View,Foo,BUSINESS,${cells}`].join("\n"));
    const options = { scheme: "s", source: "T" };
    await importTable(graph, table("Online", "Privacy", "p1"), options);
    await importTable(graph, table("Offline,Online", "Privacy,Privacy", "p2,p1"), options);
    const places =
      "MATCH (n:Mention)-[:OF]->(x:Principle)-[:BROADER]->(g) RETURN n.locator + ' ' + x.key + ' ' + g.label";
    expect(await valuesOf(graph, places)).toEqual(["p1 s.privacy Online", "p2 s.offline.privacy Offline"]);
    // Out of its group.
    await importTable(graph, table(",Online", "Privacy,Privacy", "p2,p1"), options);
    const codings = "MATCH (n:Mention)-[:OF]->(x) RETURN n.locator + ' ' + x.key";
    expect(await valuesOf(graph, codings)).toEqual(["p1 s.privacy", "p2 s.offline.privacy"]);
    await graph.close();
  });
});
