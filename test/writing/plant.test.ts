import { describe, expect, it } from "vitest";
import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { emptyGraph, engines } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { seedDirectory } from "../support/seedDirectory.ts";
import { modelIn, plant } from "../support/planting.ts";

type Changes = Parameters<typeof seedDirectory>[0];
const evidence = "contributions/2016-forum-atlantis/evidence.yaml";

async function plantWith(graph: Graph, changes: Changes = {}, options: { prune?: boolean } = {}) {
  return plant(graph, await modelIn(await seedDirectory(changes)), options);
}

async function valueOf(graph: Graph, cypher: string): Promise<unknown> {
  const [row] = await graph.read<{ value: unknown }>(statementOf("value", `${cypher} AS value`));
  return row?.value;
}

const links = (type: string) => `MATCH (:Contributor)-[r:${type}]->() RETURN count(*)`;

describe.each(engines)("planting on %s", (engine) => {
  it("twice changes nothing", async () => {
    const graph = await emptyGraph(engine);
    const first = await plantWith(graph);
    const before = await contentOf(graph);
    const second = await plantWith(graph);
    expect(second).toMatchObject({ created: 0, updated: 0, gone: [], pruned: 0, dataVersion: first.dataVersion });
    expect(await contentOf(graph)).toEqual(before);
  });

  it("corrects a record: a heading and a party that left the files are gone, and correcting back gives the first graph", async () => {
    const graph = await emptyGraph(engine);
    const { dataVersion } = await plantWith(graph);
    const before = await contentOf(graph);
    const corrected = await plantWith(graph, {
      "instruments.yaml": ["          heading: Expression\n", ""],
      "contributors.yaml": ["      - { instrument: charter, act: ACCESSION, date: 1976-05, source: list }", "      []"],
    });
    expect(corrected).toMatchObject({ created: 0, gone: [] });
    expect(corrected.dataVersion).not.toBe(dataVersion);
    expect(await valueOf(graph, "MATCH (n:Provision {id: 'provision:charter/19'}) RETURN n.heading")).toBeNull();
    expect(await valueOf(graph, links("PARTY_TO"))).toBe(0);
    expect((await plantWith(graph)).dataVersion).toBe(dataVersion);
    expect(await contentOf(graph)).toEqual(before);
  });

  it("names what left the files and keeps it, and removes it with its counts when pruning", async () => {
    const graph = await emptyGraph(engine);
    await plantWith(graph);
    expect(await valueOf(graph, links("HOLDS"))).toBe(1);
    const without: Changes = { [evidence]: null, "contributions/2016-forum-atlantis/text.txt": null };
    const kept = await plantWith(graph, without);
    expect(kept.gone).toContain("contribution:forum/atlantis");
    expect(kept.pruned).toBe(0);
    expect(await valueOf(graph, links("HOLDS"))).toBe(1);
    const pruned = await plantWith(graph, without, { prune: true });
    expect(pruned.pruned).toBe(kept.gone.length);
    expect(await valueOf(graph, links("HOLDS"))).toBe(0);
    expect(await valueOf(graph, "MATCH (n:Principle {id: 'principle:openness'}) RETURN n.holderCount")).toBe(0);
    if (engine !== "embedded") return;
    const fresh = await emptyGraph(engine);
    await plantWith(fresh, without);
    expect(await contentOf(graph)).toEqual(await contentOf(fresh));
  });

  it.each(["PROPOSED", "REJECTED"])("does not count evidence that is %s", async (status) => {
    const graph = await emptyGraph(engine);
    await plantWith(graph);
    await plantWith(graph, {
      [evidence]: ["stance: AFFIRMS, explicit: true }", `stance: AFFIRMS, explicit: true, status: ${status} }`],
    });
    expect(await valueOf(graph, links("HOLDS"))).toBe(0);
    expect(await valueOf(graph, "MATCH (n:Principle {id: 'principle:openness'}) RETURN n.holderCount")).toBe(0);
    expect(await valueOf(graph, links("INVOKES"))).toBe(1);
  });

  it("counts offsets of quotes in code points and in UTF-16 units", async () => {
    const graph = await emptyGraph(engine);
    await plantWith(graph);
    expect(await valueOf(graph, "MATCH (n:Citation) RETURN [n.start, n.startUtf16, n.end, n.endUtf16]")).toEqual([
      31, 32, 56, 57,
    ]);
    expect(await valueOf(graph, "MATCH (n:Citation) RETURN n.exact")).toBe("Article 19 of the Charter");
  });
});
