import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importReport } from "../../../src/cli/importReport.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import { type Answer, apollo, emptyGraph } from "../../support/engines.ts";
import { modelIn, plant } from "../../support/planting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { CodingTable, csvOf } from "../../support/tables/CodingTable.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

/** No more documents than give the pairs of one page. */
function fewDocuments(): string {
  const [headings, ...rows] = CodingTable.drawn(11).long();
  const names = [...new Set(rows.map(([, contributor]) => contributor))].slice(0, 14);
  return csvOf([headings!, ...rows.filter(([, contributor]) => names.includes(contributor))]);
}

const options = { scheme: "rights", source: "A survey", extent: "FULL" } as const;

async function smallGraph() {
  const graph = await emptyGraph("embedded");
  await plant(graph, await modelIn(await seedDirectory()));
  return graph;
}

describe("a dry run", () => {
  it("says of the pairs of a table what the API says of them once it is imported", async () => {
    const graph = await smallGraph();
    const file = fileWith(fewDocuments());
    const { attainable } = await importTable(graph, file, { ...options, dryRun: true });
    expect((await importTable(graph, file, options)).attainable).toBeUndefined();
    const query = `{ overlaps(among: CONTRIBUTION, first: 100, minShared: 0, scope: { scheme: "rights" }) {
      edges { significance { attainable verdict tested } }
    } }`;
    const { data, errors } = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
    expect(errors).toBeUndefined();
    const all = data.overlaps.edges.map(({ significance }: Answer["data"]) => significance);
    expect([attainable!.pairs, all.length, all[0].tested]).toEqual([91, 91, 91]);
    expect(attainable!.smallest).toBeCloseTo(Math.min(...all.map((one: Answer["data"]) => one.attainable)), 9);
    expect(attainable!.alone).toBe(all.filter((one: Answer["data"]) => one.attainable <= 0.05).length);
    const able = all.filter((one: Answer["data"]) => one.verdict !== "TOO_FEW").length;
    expect(attainable!.amongAll).toBeGreaterThanOrEqual(able);
    await graph.close();
  });

  it("says that no pair of a small table can be significant, and does not count what is opposed", async () => {
    const graph = await smallGraph();
    const rows = ["One", "Two", "Three", "Four"].flatMap((name, number) =>
      ["Privacy", "Access", "Openness"].map(
        (principle, at) => `${name},Body ${number},BUSINESS,${principle},${at === number ? "OPPOSES" : ""},p. 1`,
      ),
    );
    const table = ["contribution,contributor,kind,principle,stance,locator", ...rows].join("\n");
    const report = await importTable(graph, fileWith(table), { ...options, dryRun: true });
    expect(report.attainable).toMatchObject({ pairs: 6, alone: 0, amongAll: 0 });
    // Three hold two of three, one holds all: with chance as free as their sizes leave it, two of three can share both.
    expect(importReport(report)).toMatch(
      /4 documents × 3 principles: at best p = [\d.]+ for a pair; pairs that can be significant: none of 6 where all are tested, none where one is chosen before looking/,
    );
    const agreeing = fileWith(table.replaceAll("OPPOSES", ""));
    const same = await importTable(graph, agreeing, { ...options, dryRun: true });
    expect(same.attainable?.smallest).not.toBe(report.attainable?.smallest);
    await graph.close();
  });
});
