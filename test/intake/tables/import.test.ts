import { describe, expect, it } from "vitest";
import { ask } from "../../../src/api/graphql/ask.ts";
import { importTable } from "../../../src/intake/tables/importTable.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Answer, apollo, emptyGraph, engines } from "../../support/engines.ts";
import { contentOf } from "../../support/graphContent.ts";
import { graphWriting } from "../../support/graphWriting.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";
import { CodingTable, csvOf } from "../../support/tables/CodingTable.ts";
import { fileWith } from "../../support/tables/tableFiles.ts";
import { modelIn, plant } from "../../support/planting.ts";

const drawn = CodingTable.drawn(487);
const options = { scheme: "rights", source: "A survey of charters" };
/** A long table does not say what was looked for and not found. */
const partly = { ...options, extent: "PARTIAL" } as const;

async function asked(graph: Graph, query: string): Promise<Answer["data"]> {
  const answer = JSON.parse(JSON.stringify(await ask(apollo, graph, { query }))) as Answer;
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function plantSmall(graph: Graph) {
  return plant(graph, await modelIn(await seedDirectory()));
}

/** A wide table with one document a row. */
function wide(...rows: string[]): string {
  return fileWith(["contribution,contributor,kind,Privacy,Access", ...rows].join("\n"));
}

/** The same graph, on which a statement fails when it is run for the nth time. */
function failingAt(graph: Graph, name: string, nth: number): Graph {
  let times = 0;
  return graphWriting(graph, (work, given) =>
    graph.write(
      (transaction) =>
        work({
          run: (statement, params) => {
            if (statement.name === name && ++times === nth) throw new Error("no room");
            return transaction.run(statement, params);
          },
        }),
      given,
    ),
  );
}

describe.each(engines)("importing a table on %s", (engine) => {
  it.each([1, 2])("keeps nothing of 1,500 codings when piece %i of them cannot be written", async (broken) => {
    const graph = await emptyGraph(engine);
    await plantSmall(graph);
    const before = await contentOf(graph);
    const rows = Array.from({ length: 1_500 }, (_, n) => `Paper ${n % 50},Body ${n % 50},BUSINESS,Privacy,p. ${n}`);
    const file = fileWith(["contribution,contributor,kind,principle,locator", ...rows].join("\n"));
    await expect(importTable(failingAt(graph, "writing/createMentions", broken), file, partly)).rejects.toThrow(
      "no room",
    );
    expect(await contentOf(graph)).toEqual(before);
    expect(await importTable(graph, file, partly)).toMatchObject({ codings: 1_500, refused: 0 });
    await graph.close();
  });

  it("keeps 487 codings of 30 documents through import, query, a second import and planting", async () => {
    const graph = await emptyGraph(engine);
    await plantSmall(graph);
    const file = fileWith(csvOf(drawn.long()));
    const first = await importTable(graph, file, partly);
    expect(first).toMatchObject({ documents: 30, principles: 42, codings: 487, refused: 0 });
    expect(first.mentions).toEqual({ created: 487, updated: 0, removed: 0, unchanged: 0 });
    expect(first.sameTitles).toEqual([
      {
        title: "Charter of rights",
        keys: ["rights/assembly-1/charter-of-rights", "rights/assembly-2/charter-of-rights"],
      },
    ]);
    const before = await contentOf(graph);

    const data = await asked(
      graph,
      `{
        mentions(first: 100, where: { contribution: { in: [${drawn.documents.map((_d, n) => JSON.stringify(keyOf(n))).join()}] } }) { totalCount }
        contribution(key: "${keyOf(0)}") { title textStatus sha256 mentions(first: 100) { nodes { locator quote { exact } start status stance coder codebookVersion principle { label } } } }
        matrix(rows: CONTRIBUTION, scope: { scheme: "rights" }) { values method { holders items } }
        overlaps(first: 1, among: CONTRIBUTION, scope: { scheme: "rights" }) { totalCount }
      }`,
    );
    expect(data.mentions.totalCount).toBe(487);
    const own = drawn.codings.filter(({ document }) => document === 0);
    expect(data.contribution).toMatchObject({
      title: "Charter of rights",
      textStatus: "NOT_DISTRIBUTED",
      sha256: null,
    });
    expect(data.contribution.mentions.nodes.map((one: { locator: string }) => one.locator).sort()).toEqual(
      own.map(({ locator }) => locator).sort(),
    );
    expect(data.contribution.mentions.nodes[0]).toMatchObject({
      quote: null,
      start: null,
      status: "ACCEPTED",
      stance: "AFFIRMS",
      coder: "A survey of charters",
      codebookVersion: "rights 1",
    });
    expect(data.matrix.values.reduce((sum: number, times: number) => sum + times, 0)).toBe(487);
    expect(data.matrix.method).toMatchObject({ holders: 30, items: 42 });
    expect(data.overlaps.totalCount).toBeGreaterThan(0);

    const second = await importTable(graph, file, partly);
    expect(second.mentions).toEqual({ created: 0, updated: 0, removed: 0, unchanged: 487 });
    expect(second.things).toMatchObject({ created: 0, updated: 0, removed: 0 });
    expect(second.dataVersion).toBe(first.dataVersion);
    const planted = await plantSmall(graph);
    expect(planted).toMatchObject({ created: 0, updated: 0, removed: 0, gone: [], dataVersion: first.dataVersion });
    expect(await contentOf(graph)).toEqual(before);
  });

  it("corrects cells with their document, names documents that left the table, and removes them when pruning", async () => {
    const graph = await emptyGraph(engine);
    const [mine, yours] = ["Our view,Acme,BUSINESS,art. 1; art. 2,art. 3", "Your view,Forum,COALITION,1,0"];
    const first = await importTable(graph, wide(mine, yours), options);
    const before = await contentOf(graph);

    const corrected = await importTable(graph, wide("Our view,Acme,BUSINESS,art. 9,0", yours), options);
    // Another place is another coding.
    expect(corrected.mentions).toEqual({ created: 1, updated: 0, removed: 3, unchanged: 1 });
    const { principles } = await asked(
      graph,
      `{ principles(first: 9, where: { scheme: { eq: "rights" } }) { nodes { key contributors(first: 9) { nodes { name } } } } }`,
    );
    expect(principles.nodes).toEqual([
      { key: "rights.access", contributors: { nodes: [] } },
      { key: "rights.privacy", contributors: { nodes: [{ name: "Acme" }, { name: "Forum" }] } },
    ]);
    expect((await importTable(graph, wide(mine, yours), options)).dataVersion).toBe(first.dataVersion);
    expect(await contentOf(graph)).toEqual(before);

    const left = await importTable(graph, wide(mine), options);
    expect(left).toMatchObject({ gone: ["contribution:rights/forum/your-view"], pruned: false });
    expect(await contentOf(graph)).toEqual(before);
    const pruned = await importTable(graph, wide(mine), { ...options, prune: true });
    expect(pruned).toMatchObject({ pruned: true, mentions: { removed: 1 }, things: { removed: 3 } });
    expect(pruned.gone).toEqual(["contribution:rights/forum/your-view", "contributor:forum"]);
    expect(await asked(graph, `{ contributor(key: "forum") { key } }`)).toEqual({ contributor: null });
  });

  it("tells what was read and not found from what was not read, cell by cell", async () => {
    const graph = await emptyGraph(engine);
    const rows = ["Our view,Acme,BUSINESS,0,", "Your view,Forum,COALITION,art. 1,0"];
    // Read at first, and by the corrected table not at all.
    await importTable(graph, wide(...rows, "Another,League,COALITION,0,0"), options);
    await importTable(graph, wide(...rows, "Another,League,COALITION,,"), options);
    const { matrix, prevalence } = await asked(
      graph,
      `{
        matrix(rows: CONTRIBUTOR, scope: { scheme: "rights" }) {
          rows { ... on Contributor { key } } columns { ... on Principle { key } }
          a: reading(row: 0, column: 0) b: reading(row: 0, column: 1) c: reading(row: 1, column: 0) d: reading(row: 1, column: 1)
        }
        prevalence(across: CONTRIBUTOR, groupBy: CONTRIBUTOR_KIND, scope: { scheme: "rights" }) { rows { item { ... on Principle { key } } group present absent notRead } }
      }`,
    );
    // The league was read at first and is no longer: it has no row, and nothing is said of it.
    expect(matrix.rows).toEqual([{ key: "acme" }, { key: "forum" }]);
    expect(matrix.columns).toEqual([{ key: "rights.access" }, { key: "rights.privacy" }]);
    expect(matrix).toMatchObject({
      a: "NOT_READ",
      b: "READ_NOT_FOUND",
      c: "READ_NOT_FOUND",
      d: "PRESENT",
    });
    expect(prevalence.rows).toContainEqual(expect.objectContaining({ group: ["BUSINESS"], absent: 1, notRead: 0 }));
  });

  it("writes nothing in a dry run, nor where one cell of many is refused", async () => {
    const graph = await emptyGraph(engine);
    const before = await contentOf(graph);
    const dry = await importTable(graph, wide("Our view,Acme,BUSINESS,art. 1,0"), { ...options, dryRun: true });
    expect(dry).toMatchObject({ isDryRun: true, mentions: { created: 1 }, dataVersion: undefined });
    const refused = await importTable(
      graph,
      wide("Our view,Acme,BUSINESS,art. 1,0", "Your view,Forum,TREE,1,0"),
      options,
    );
    expect(refused).toMatchObject({ refused: 1, mentions: { created: 0 }, dataVersion: undefined });
    expect(await contentOf(graph)).toEqual(before);
  });
});

function keyOf(document: number): string {
  const { contribution, contributor } = drawn.documents[document]!;
  const slug = (words: string) => words.toLowerCase().replaceAll(" ", "-");
  return `rights/${slug(contributor)}/${slug(contribution)}`;
}
