import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { apollo, emptyGraph, oneEngine } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";

const header = "contribution,contributor,kind,Privacy";

function imported(graph: Graph, rows: string[], mapping = "{}") {
  const options = { scheme: "rights", source: "S", mapping: fileWith(mapping, "mapping.yaml") };
  return importTable(graph, fileWith([header, ...rows].join("\n")), options);
}

describe.each(oneEngine)("a joint submission on %s", (engine) => {
  it("belongs to each of its contributors, and importing it again changes nothing", async () => {
    const graph = await emptyGraph(engine);
    const separator = 'contributorSeparator: ";"';
    const first = await imported(graph, ["Our view,Acme; Forum,BUSINESS; COALITION,1", "Mine,Acme,,0"], separator);
    expect(first.refusals).toEqual([]);
    const query = `{ contribution(key: "rights/acme-forum/our-view") { contributors(first: 9) { nodes { key kind } } }
      principle(key: "rights.privacy") { contributors(first: 9) { nodes { key } } } }`;
    const answer = JSON.parse(JSON.stringify(await ask(apollo, graph, { query })));
    expect(answer.data).toEqual({
      contribution: {
        contributors: {
          nodes: [
            { key: "acme", kind: "BUSINESS" },
            { key: "forum", kind: "COALITION" },
          ],
        },
      },
      principle: { contributors: { nodes: [{ key: "acme" }, { key: "forum" }] } },
    });
    const before = await contentOf(graph);
    await imported(graph, ["Our view,Acme; Forum,BUSINESS; COALITION,1", "Mine,Acme,,0"], separator);
    expect(await contentOf(graph)).toEqual(before);
    await graph.close();
  });
});

describe("a cell with several contributors is refused", () => {
  it.each([
    [
      "without a separator in the mapping",
      "C,Acme; Forum,BUSINESS,1",
      "{}",
      [4, 2, "Acme; Forum", /names 2 contributors that are known; say `contributorSeparator: ";"`/],
    ],
    [
      "with another number of kinds",
      "C,Acme; Forum; X,BUSINESS; COALITION,1",
      'contributorSeparator: ";"',
      [4, 3, "BUSINESS; COALITION", /2 kinds of 3 contributors/],
    ],
    [
      "with one of them twice",
      "C,Acme; Acme,BUSINESS,1",
      'contributorSeparator: ";"',
      [4, 2, "Acme; Acme", /one contributor twice/],
    ],
    [
      "with nothing but separators",
      "C,; ;,BUSINESS,1",
      'contributorSeparator: ";"',
      [4, 2, "; ;", /names no contributor/],
    ],
  ] as const)("%s", async (_what, row, mapping, [at, column, value, reason]) => {
    const graph = await emptyGraph("embedded");
    const { refusals } = await imported(graph, ["A,Acme,BUSINESS,1", "B,Forum,COALITION,1", row], mapping);
    expect(refusals).toEqual([{ row: at, column, value, reason: expect.stringMatching(reason) }]);
  });
});
