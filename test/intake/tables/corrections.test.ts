import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { ImportOptions } from "../../../src/intake/tables/ImportOptions.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Answer, apollo, emptyGraph, engines } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { valuesOf } from "../../support/valuesOf.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const options = { scheme: "s", source: "A" };

/** A wide table: fields of documents, then principles; the groups stand above these. */
function bring(graph: Graph, groups: string, principles: string, rows: string[], more: Partial<ImportOptions> = {}) {
  const lines = [`,,,${groups}`, `contribution,contributor,kind,${principles}`, ...rows];
  return importTable(graph, fileWith(lines.join("\n")), { ...options, ...more });
}

/** What is known of each document and principle: `s/acme/view s.privacy: PRESENT`. */
async function readings(graph: Graph): Promise<string[]> {
  const matrixOf = async (selection: string) => {
    const query = `{ matrix(rows: CONTRIBUTION, scope: { scheme: "s" }) { ${selection} } }`;
    return ((await ask(apollo, graph, { query })) as Answer).data.matrix;
  };
  const { rows, columns } = await matrixOf("rows { ... on Contribution { key } } columns { ... on Principle { key } }");
  const cells = [...rows.keys()].flatMap((row) => [...columns.keys()].map((column) => [row, column] as const));
  const asked = cells.map(([row, column]) => `r${row}${column}: reading(row: ${row}, column: ${column})`).join(" ");
  const read = await matrixOf(asked);
  return cells.map(([row, column]) => `${rows[row].key} ${columns[column].key}: ${read[`r${row}${column}`]}`).sort();
}

const extents = "MATCH (n:Contribution)-[r:READ_FOR]->() RETURN n.key + ' ' + r.extent";

describe.each(engines)("a corrected table on %s", (engine) => {
  it("leaves no principle, group and contributor behind that nothing needs: they are named, and removed when pruning", async () => {
    const graph = await emptyGraph(engine);
    await bring(graph, "Rigths,", "Pivacy,Access", ["View,Cananda,COALITION,p1,p2", "Other,Sweden,COALITION,0,p3"]);
    const rows = ["View,Canada,COALITION,p1,p2", "Other,Sweden,COALITION,0,p3"];
    const left = await bring(graph, "Rights,", "Privacy,Access", rows);
    // The old document stands there still, and so do those whom it needs.
    expect(left).toMatchObject({ gone: ["contribution:s/cananda/view"], pruned: false });
    expect(await readings(graph)).toEqual(
      expect.arrayContaining(["s/sweden/other s.privacy: READ_NOT_FOUND", "s/sweden/other s.pivacy: NOT_READ"]),
    );
    const pruned = await bring(graph, "Rights,", "Privacy,Access", rows, { prune: true });
    expect(pruned.gone).toEqual([
      "contribution:s/cananda/view",
      "principle:s.group.rigths",
      "principle:s.pivacy",
      "contributor:cananda",
    ]);
    expect(pruned).toMatchObject({ pruned: true, things: { removed: 5 } });
    expect(await valuesOf(graph, extents)).toEqual(["s/canada/view FULL", "s/sweden/other FULL"]);
    const fresh = engine === "embedded" ? await emptyGraph(engine) : graph;
    if (fresh !== graph) await bring(fresh, "Rights,", "Privacy,Access", rows);
    expect(await contentOf(graph)).toEqual(await contentOf(fresh));
    expect(await bring(graph, "Rights,", "Privacy,Access", rows, { prune: true })).toMatchObject({
      gone: [],
      pruned: false,
      things: { updated: 0 },
      dataVersion: pruned.dataVersion,
    });
    await graph.close();
  });

  it("names a renamed principle and the group that its principles left, though no document goes", async () => {
    const graph = await emptyGraph(engine);
    const rows = ["View,Acme,BUSINESS,p1,p2"];
    await bring(graph, "Old,Old", "Pivacy,Access", rows);
    const report = await bring(graph, "New,New", "Privacy,Access", rows);
    expect(report).toMatchObject({ gone: ["principle:s.group.old", "principle:s.pivacy"], pruned: false });
    expect(await valuesOf(graph, "MATCH (n:Principle)-[:BROADER]->(x) RETURN n.key + ' ' + x.key")).toEqual([
      "s.access s.group.new",
      "s.pivacy s.group.old",
      "s.privacy s.group.new",
    ]);
    expect(await readings(graph)).toContain("s/acme/view s.pivacy: NOT_READ");
    await graph.close();
  });

  it("keeps a principle that another table codes or was read for in vain", async () => {
    const graph = await emptyGraph(engine);
    await bring(graph, "", "Privacy,Access,Trust", ["View,Acme,BUSINESS,p1,p2,0"]);
    await bring(graph, "", "Privacy,Access,Trust", ["Other,Forum,COALITION,,p2,0"], { source: "B" });
    const pruned = await bring(graph, "", "Privacy", ["View,Acme,BUSINESS,p1"], { prune: true });
    expect(pruned).toMatchObject({ gone: [], pruned: false, mentions: { removed: 1 } });
    expect(await readings(graph)).toEqual([
      "s/acme/view s.access: NOT_READ",
      "s/acme/view s.privacy: PRESENT",
      "s/acme/view s.trust: NOT_READ",
      "s/forum/other s.access: PRESENT",
      "s/forum/other s.privacy: NOT_READ",
      "s/forum/other s.trust: READ_NOT_FOUND",
    ]);
    await graph.close();
  });
});

describe.each(engines)("a scheme that grows on %s", (engine) => {
  it("was not read for what came to it: documents of other tables that were read for all of it are read for a part", async () => {
    const graph = await emptyGraph(engine);
    const [privacy, more] = ["Privacy,Access", "Privacy,Access,Trust"];
    await bring(graph, "", privacy, ["View,Acme,BUSINESS,p1,p2"]);
    const others = () => bring(graph, "", privacy, ["Other,Forum,COALITION,p1,0"], { source: "B" });
    const all = () => bring(graph, "", privacy, ["Third,League,COALITION,p1,0"], { source: "C", mapping: full });
    const full = fileWith("extent: FULL\n", "mapping.yaml");
    await others();
    expect(await valuesOf(graph, extents)).toEqual(["s/acme/view FULL", "s/forum/other FULL"]);
    await all();

    const grown = await bring(graph, "", more, ["View,Acme,BUSINESS,p1,p2,p3"]);
    expect(grown).toMatchObject({ narrowed: 1, things: { created: 1 } });
    // What a mapping says of the third, the import believes.
    expect(await valuesOf(graph, extents)).toEqual([
      "s/acme/view FULL",
      "s/forum/other PARTIAL",
      "s/league/third FULL",
    ]);
    expect((await readings(graph)).slice(3, 6)).toEqual([
      "s/forum/other s.access: READ_NOT_FOUND",
      "s/forum/other s.privacy: PRESENT",
      "s/forum/other s.trust: NOT_READ",
    ]);
    const before = await contentOf(graph);
    for (const repeated of [others, all, () => bring(graph, "", more, ["View,Acme,BUSINESS,p1,p2,p3"])]) {
      const report = await repeated();
      expect(report).toMatchObject({ narrowed: 0, things: { created: 0, updated: 0 }, dataVersion: grown.dataVersion });
    }
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });
});
