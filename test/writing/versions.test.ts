import { describe, expect, it } from "vitest";
import { ask } from "../../src/api/graphql/ask.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { refresh } from "../../src/writing/refresh.ts";
import { type Answer, apollo, emptyGraph, engines, imageOfSeeds } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { plant } from "../support/planting.ts";
import { CodingTable, csvOf } from "../support/tables/CodingTable.ts";
import { fileWith } from "../support/tables/tableFiles.ts";
import { valuesOf } from "../support/valuesOf.ts";

const [headings, ...rows] = CodingTable.drawn(487).long() as [string[], ...string[][]];
const table = (some: readonly string[][]) => fileWith(csvOf([headings, ...some]));
const options = { scheme: "rights", source: "A survey", extent: "PARTIAL" } as const;
const mentions = "MATCH (n:Mention) RETURN n.id + ' ' + n.locator + ' ' + n.fingerprint";
const versions =
  "MATCH (n:Contribution) RETURN n.id + ' ' + n.dataVersion AS x UNION ALL MATCH (n:Scheme) RETURN n.id + ' ' + n.dataVersion AS x";

async function seeded(engine: (typeof engines)[number]): Promise<Graph> {
  const graph = await emptyGraph(engine);
  await plant(graph, (await imageOfSeeds()).model);
  return graph;
}

async function schemeVersions(graph: Graph): Promise<string[]> {
  const asked = statementOf("versions", versions);
  return (await graph.read<{ x: string }>(asked)).map(({ x }) => x).sort();
}

describe.each(engines)("versions on %s", (engine) => {
  it("of a table are the same for its rows in any order, and so are the ids of its places", async () => {
    const orders = [rows, rows.toReversed(), rows.toSorted((a, b) => (a[6]! < b[6]! ? -1 : 1))];
    const found = [];
    for (const order of orders) {
      const graph = await emptyGraph(engine);
      const { dataVersion } = await importTable(graph, table(order), options);
      found.push([dataVersion, await valuesOf(graph, mentions)]);
      await graph.close();
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it("of other schemes and documents stay as they are when an unrelated table comes, and answers within them keep theirs", async () => {
    const graph = await seeded(engine);
    await importTable(graph, table(rows), options);
    const versionOf = async (scope: string) => {
      const query = `{ matrix(rows: CONTRIBUTION, scope: ${scope}) { method { dataVersion } } service { dataVersion } }`;
      const { data } = (await ask(apollo, graph, { query })) as Answer;
      return [data.matrix.method.dataVersion, data.service.dataVersion] as string[];
    };
    const [before, [rights, whole], [own]] = [
      await schemeVersions(graph),
      await versionOf('{ scheme: "rights" }'),
      await versionOf('{ scheme: "concordance" }'),
    ];
    expect(new Set([rights, whole, own]).size).toBe(3);
    const other = fileWith(
      "contribution,contributor,kind,principle,locator\nA,Acme,BUSINESS,Care,p. 1\nB,Canada,STATE,Care,p. 2",
    );
    await importTable(graph, other, { scheme: "care", extent: "PARTIAL" });
    expect(await schemeVersions(graph)).toEqual(expect.arrayContaining(before));
    expect(await versionOf('{ scheme: "rights" }')).toEqual([rights, expect.not.stringMatching(whole!)]);
    expect((await versionOf('{ scheme: "concordance" }'))[0]).toBe(own);
    // One row of the table less is another version of its scheme, and of one document.
    await importTable(graph, table(rows.slice(1)), options);
    const after = new Set(await schemeVersions(graph));
    expect(before.filter((line) => !after.has(line))).toHaveLength(2);
    await graph.close();
  });

  it("are what a count of everything anew gives, after writes, corrections and removals", async () => {
    const graph = await seeded(engine);
    await importTable(graph, table(rows), options);
    await importTable(graph, table(rows.slice(40)), { ...options, prune: true });
    await importTable(graph, table(rows.slice(20)), { ...options, inParts: 100 });
    const { model } = await imageOfSeeds();
    await plant(graph, { ...model, nodes: model.nodes.filter(({ id }) => !id.includes("canada/")) }, { prune: true });
    const before = await contentOf(graph);
    expect(await refresh(graph)).toMatchObject({ changed: 0 });
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });

  it("move when somebody writes by hand and refreshes, with all that is derived", async () => {
    const graph = await seeded(engine);
    const { dataVersion } = await refresh(graph);
    const byHand = statementOf("by hand", "MATCH (n:Mention) SET n.status = 'REJECTED' RETURN count(*) AS written");
    await graph.write((transaction) => transaction.run(byHand));
    const refreshed = await refresh(graph);
    expect(refreshed.changed).toBe(117);
    expect(refreshed.dataVersion).not.toBe(dataVersion);
    expect(await valuesOf(graph, "MATCH (:Contributor)-[r:HOLDS]->() RETURN r.mentions")).toEqual([]);
    await plant(graph, (await imageOfSeeds()).model);
    expect((await refresh(graph)).dataVersion).toBe(dataVersion);
    await graph.close();
  });
});
