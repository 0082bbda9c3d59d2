import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/api/client/exampleQuestions.ts";
import { ask } from "../../src/api/graphql/ask.ts";
import { openEmbedded } from "../../src/graph/embedded.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { statementOf } from "../../src/graph/statements.ts";
import { backup } from "../../src/intake/backup/backup.ts";
import { restore } from "../../src/intake/backup/restore.ts";
import { verify } from "../../src/intake/backup/verify.ts";
import { prepareGraph } from "../../src/intake/seeds/prepareGraph.ts";
import { importTable } from "../../src/intake/tables/importTable.ts";
import { apollo, emptyGraph, engines, imageOfSeeds } from "../support/engines.ts";
import { contentOf } from "../support/graphContent.ts";
import { plant } from "../support/planting.ts";
import { freshFolder } from "../support/program.ts";
import { CodingTable, csvOf } from "../support/tables/CodingTable.ts";
import { fileWith } from "../support/tables/tableFiles.ts";

const folder = freshFolder();
const fileNamed = (name: string) => path.join(folder, name);
const table = fileWith(csvOf(CodingTable.drawn(1).long(), ","));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filled(graph: Graph): Promise<Graph> {
  await prepareGraph(graph, []);
  await importTable(graph, table, { scheme: "rights", source: "A survey" });
  return graph;
}

async function answers(graph: Graph): Promise<string[]> {
  const all: string[] = [];
  for (const { document } of exampleQuestions())
    all.push(JSON.stringify((await ask(apollo, graph, { query: document }, 60_000)).data));
  return all;
}

describe.each(engines)("a backup from %s", (engine) => {
  it(
    "gives, restored, a graph of the same content and version that answers the same, and the same bytes again",
    { timeout: 240_000 },
    async () => {
      const graph = await filled(await emptyGraph(engine));
      const [content, answered] = [await contentOf(graph), await answers(graph)];
      const report = await backup(graph, fileNamed("first"));
      await graph.close();
      // On Neo4j there is one database, which this empties.
      const restored = await emptyGraph(engine);
      expect(await restore(restored, fileNamed("first"))).toMatchObject({
        nodes: report.nodes,
        edges: report.edges,
        dataVersion: report.dataVersion,
      });
      expect(await contentOf(restored)).toEqual(content);
      expect(await answers(restored)).toEqual(answered);
      expect(await verify(restored)).toMatchObject({ faults: [], dataVersion: report.dataVersion });
      await backup(restored, fileNamed("second"));
      expect(await readFile(fileNamed("second"))).toEqual(await readFile(fileNamed("first")));
      // The seeds stand there as they were planted: the next start has nothing to do.
      expect(await prepareGraph(restored, [])).toBeUndefined();
      await restored.close();
    },
  );
});

describe("a backup", () => {
  /** One for all who only read it, and for the one after them. */
  let shared: Promise<Graph>;
  beforeAll(() => void (shared = filled(openEmbedded(undefined))));
  afterAll(async () => (await shared).close());

  it("that is cut, changed in one byte, empty or another file restores nothing and says so", async () => {
    await backup(await shared, fileNamed("whole"));
    const bytes = await readFile(fileNamed("whole"));
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 1;
    const empty = openEmbedded(undefined);
    const wrong = {
      cut: bytes.subarray(0, bytes.length - 100),
      half: bytes.subarray(0, bytes.length / 2),
      flipped,
      empty: Buffer.alloc(0),
      text: Buffer.from("hello"),
      otherText: gzipSync("hello"),
    };
    for (const [name, content] of Object.entries(wrong)) {
      await writeFile(fileNamed(name), content);
      await expect(restore(empty, fileNamed(name))).rejects.toThrow(/is damaged, cut, or no backup/);
    }
    await expect(restore(empty, fileNamed("nowhere"))).rejects.toThrow(/nowhere cannot be read/);
    expect(await contentOf(empty)).toEqual([]);
    await empty.close();
  });

  it("is not put into a graph that holds something, and not taken of one that holds nothing", async () => {
    const graph = await shared;
    await backup(graph, fileNamed("good"));
    const before = await contentOf(graph);
    await expect(restore(graph, fileNamed("good"))).rejects.toThrow(/The graph is not empty/);
    expect(await contentOf(graph)).toEqual(before);
    const empty = await emptyGraph("embedded");
    await expect(backup(empty, fileNamed("none"))).rejects.toThrow(/The graph holds nothing/);
    await expect(stat(fileNamed("none"))).rejects.toThrow("ENOENT");
    await empty.close();
  });
  it("is verified as its graph is: verify names a quote that is not its text's, and a node whose state was changed by hand", async () => {
    const graph = await shared;
    const [quote] = await graph.read<{ id: string }>(
      statementOf("quote", "MATCH (n:Citation) WHERE n.exact IS NOT NULL RETURN n.id AS id ORDER BY id LIMIT 1"),
    );
    const change = statementOf("change", "MATCH (n:Citation {id: $id}) SET n.exact = 'other words' RETURN n.id");
    await graph.write((transaction) => transaction.run(change, { id: quote!.id }));
    const { faults } = await verify(graph);
    expect(faults).toEqual([
      expect.stringContaining(quote!.id),
      expect.stringMatching(/^1 nodes or relationships have another state/),
      expect.stringMatching(/^The data version is /),
    ]);
  });

  it("is taken of one state while others write", async () => {
    const graph = await emptyGraph("embedded");
    await plant(graph, (await imageOfSeeds()).model);
    const note = statementOf(
      "note",
      "MATCH (n:Contributor) WHERE n.key IN ['canada', 'cis-india'] SET n.seen = $seen RETURN n.id",
    );
    let isDone = false;
    const writing = (async () => {
      for (let turn = 0; !isDone; turn++) await graph.write((transaction) => transaction.run(note, { seen: turn }));
    })();
    await backup(graph, fileNamed("busy"));
    isDone = true;
    await writing;
    const restored = openEmbedded(undefined);
    await restore(restored, fileNamed("busy"));
    const seen = statementOf("seen", "MATCH (n:Contributor) WHERE n.seen IS NOT NULL RETURN n.seen AS seen");
    const rows = await restored.read<{ seen: number }>(seen);
    expect(rows.map((row) => row.seen)).toEqual([rows[0]!.seen, rows[0]!.seen]);
    await restored.close();
    await graph.close();
  });
});
