import { ExportSource } from "../../../src/exports/ExportSource.ts";
import { fileNamed } from "../../../src/exports/fileNamed.ts";
import { wholeGraph } from "../../../src/exports/Scope.ts";
import { snapshotOf } from "../../../src/snapshot/snapshotOf.ts";
import { type Part, scaled } from "../Bench.ts";
import { collect } from "../collect.ts";
import type { Finding } from "../Finding.ts";
import { plantTable } from "../graph/plantTable.ts";
import { zipfTable } from "../overlap/zipfTable.ts";
import { type Cost, costOf, rounds } from "../rounds.ts";

/** Documents and principles, with about twenty mentions a document. */
const drawn = { holders: 12_300, items: 100, meanSize: 20 };
/** What a file of 200,000 pieces of evidence may take of the processor. */
const files = [
  { name: "evidence.csv", mostMs: 1_000 },
  { name: "evidence.parquet", mostMs: 2_000 },
  { name: "codings.csv", mostMs: 1_000 },
  { name: "all.zip", mostMs: 8_000 },
];
/** Some groups of rows of a table: what stands in memory does not grow with the graph. */
const mostMb = 300;
/** Looking at it costs as much as making a piece of a file: an archive has 40,000. */
const lookMs = 20;

/** Files of a large graph with its words, as command and HTTP make them; what is read from the snapshot is there from the first round on. */
export const exportsPart: Part = {
  name: "exports",
  async run(bench) {
    const table = zipfTable(scaled(bench, drawn.holders), drawn.items, 1, drawn.meanSize);
    const graph = await plantTable(table, undefined, { withWords: true });
    const source = new ExportSource(await snapshotOf(graph), (asked, params) => graph.read(asked, params));
    const { count } = source.snapshot.tables.evidence;
    let most = 0;
    const made = async (name: string): Promise<Cost> => {
      bench.tell(`exports: ${name} of ${count} pieces of evidence`);
      return costOf(async () => {
        let lookedAt = 0;
        for await (const _piece of fileNamed(name, source, wholeGraph)!.content()) {
          if (performance.now() < lookedAt + lookMs) continue;
          most = Math.max(most, process.memoryUsage.rss());
          lookedAt = performance.now();
        }
      });
    };
    // What planting left in memory would be counted for the files, or hide what they take: its pages go while the first of them is made.
    collect();
    await made(files[0]!.name);
    collect();
    const before = process.memoryUsage.rss();
    most = before;
    const contestants = files.map(({ name }) => ({ name, run: () => made(name) }));
    const costs = await rounds(contestants, bench.rounds);
    await graph.close();
    return [
      ...files.map(({ name, mostMs }): Finding => {
        const { cpuMs, wallMs } = costs[name]!;
        const says = `${name} of ${count} pieces of evidence: CPU`;
        return { promise: "exports", says, goal: { atMost: mostMs }, unit: "ms", value: cpuMs, detail: { wallMs } };
      }),
      {
        promise: "exports",
        says: `memory while files of ${count} pieces of evidence are made, above that of the snapshot`,
        goal: { atMost: mostMb },
        unit: "MB",
        value: (most - before) / 2 ** 20,
      },
    ];
  },
};
