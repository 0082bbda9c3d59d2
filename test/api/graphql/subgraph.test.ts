import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, imageOfSeeds, oneEngine } from "../../support/engines.ts";
import { heldBySeeds } from "../../support/overlapCounts.ts";

const query = `query ($seeds: [ID!]!, $depth: Int, $maxNodes: Int, $maxEdges: Int, $minEvidence: Int) {
  subgraph(seeds: $seeds, depth: $depth, maxNodes: $maxNodes, maxEdges: $maxEdges, minEvidence: $minEvidence) {
    nodes { id node { id } kind label degree depth } links { source target sourceId targetId kind weight } truncated
  }
}`;

/** Links by the ids of their ends. */
function linksIn({ nodes, links }: Answer["data"]): Map<string, number> {
  return new Map(
    links.map(({ source, target, kind, weight }: Answer["data"]) => [
      `${nodes[source].id} ${kind} ${nodes[target].id}`,
      weight,
    ]),
  );
}

/** All links of the graph by the seeds. */
async function linksOfSeeds(): Promise<Map<string, number>> {
  const links = new Map<string, number>();
  for (const [evidence, kind] of [
    ["Mention", "HOLDS"],
    ["Citation", "INVOKES"],
  ] as const)
    for (const holders of ["Contributor", "Contribution"] as const)
      for (const [holder, items] of await heldBySeeds(holders, evidence))
        for (const [item, times] of items) links.set(`${holder} ${kind} ${item}`, times);
  for (const { type, from, source, target, properties } of (await imageOfSeeds()).edges) {
    if (type === "ENSHRINES" && from === "Instrument")
      links.set(`${source} ENSHRINES ${target}`, (properties["locators"] as string[]).length);
    if (type === "SUBMITTED") links.set(`${source} SUBMITTED ${target}`, 1);
  }
  return links;
}

describe.each(oneEngine)("subgraph on %s", (engine) => {
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await askPlanted(engine, query, variables);
    expect(errors).toBeUndefined();
    return data.subgraph;
  };

  it("holds all that is linked to a contributor, and all links among it", async () => {
    const found = await ask({ seeds: ["contributor:canada"] });
    const all = await linksOfSeeds();
    const near = [...all.keys()].filter((link) => link.startsWith("contributor:canada "));
    const ids = new Set(["contributor:canada", ...near.map((link) => link.split(" ")[2])]);
    expect(new Set(found.nodes.map(({ id }: Answer["data"]) => id))).toEqual(ids);
    const among = [...all].filter(([link]) => [0, 2].every((end) => ids.has(link.split(" ")[end])));
    expect(linksIn(found)).toEqual(new Map(among));
    expect(found.truncated).toBe(false);
    expect(found.nodes[0]).toMatchObject({ id: "contributor:canada", kind: "CONTRIBUTOR", label: "Canada", depth: 0 });
    expect(found.nodes[0].degree).toBe(near.length);
    for (const { depth } of found.nodes.slice(1)) expect(depth).toBe(1);
    for (const { id, node, kind } of found.nodes) {
      expect(node.id).toBe(id);
      expect(id.split(":")[0].toUpperCase()).toBe(kind);
    }
    for (const { source, target, sourceId, targetId } of found.links)
      expect([found.nodes[source].id, found.nodes[target].id]).toEqual([sourceId, targetId]);
  });

  it("says the same column by column", async () => {
    const seeds = `seeds: ["principle:openness", "contributor:canada"], depth: 2, minEvidence: 2, maxEdges: 20`;
    const { data } = await askPlanted(
      engine,
      `{ subgraph(${seeds}) {
        nodes { id kind label degree depth } nodeColumns { id kind label degree depth }
        links { source target kind weight } linkColumns { source target kind weight }
      } }`,
    );
    const { nodes, nodeColumns, links, linkColumns } = data.subgraph;
    expect([nodes.length > 10, links.length]).toEqual([true, 20]);
    for (const [rows, columns] of [
      [nodes, nodeColumns],
      [links, linkColumns],
    ])
      for (const [name, column] of Object.entries(columns))
        expect(column).toEqual(rows.map((row: Answer["data"]) => row[name]));
  });

  it("goes on to the next step, and leaves out links with too little evidence", async () => {
    const found = await ask({ seeds: ["principle:openness"], depth: 2, minEvidence: 2 });
    const enough = [...(await linksOfSeeds())].filter(([, weight]) => weight >= 2);
    const reached = new Set(["principle:openness"]);
    for (let step = 0; step < 2; step++) {
      const ends = enough.map(([link]) => [link.split(" ")[0]!, link.split(" ")[2]!]);
      for (const end of ends.filter((pair) => pair.some((id) => reached.has(id))).flat()) reached.add(end);
    }
    expect(new Set(found.nodes.map(({ id }: Answer["data"]) => id))).toEqual(reached);
    expect(Math.min(...linksIn(found).values())).toBeGreaterThanOrEqual(2);
  });

  it("keeps within its limits, the most evidence first, and says that it was cut", async () => {
    const found = await ask({ seeds: ["contributor:canada"], maxNodes: 5, maxEdges: 3 });
    expect([found.nodes.length, found.links.length, found.truncated]).toEqual([5, 3, true]);
    const weights = found.links.map(({ weight }: Answer["data"]) => weight);
    expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a));
    expect(await ask({ seeds: ["contributor:canada", "principle:openness"], depth: 0 })).toMatchObject({
      nodes: [{ degree: 1 }, { degree: 1 }],
      truncated: false,
    });
  });

  it.each([
    [{ seeds: [] }, "seeds"],
    [{ seeds: ["contributor:nobody"] }, "seeds"],
    [{ seeds: ["scheme:concordance"] }, "seeds"],
    [{ seeds: ["\u{D800}"] }, "seeds"],
    [{ seeds: ["contributor:canada"], depth: 5 }, "depth"],
    [{ seeds: ["contributor:canada"], maxNodes: 0 }, "maxNodes"],
    [{ seeds: ["contributor:canada"], maxEdges: 100_001 }, "maxEdges"],
    [{ seeds: ["contributor:canada"], minEvidence: 0 }, "minEvidence"],
  ])("refuses %j with a sentence", async (variables, argument) => {
    const { errors } = await askPlanted(engine, query, variables);
    expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument });
  });
});
