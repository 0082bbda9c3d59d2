import type { Bench, Part } from "../Bench.ts";
import { scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { Gds } from "../gds/Gds.ts";
import { matrixFindings } from "./matrixFindings.ts";
import { allNearestFindings } from "./allNearestFindings.ts";
import { nearestAloneFindings } from "./nearestAloneFindings.ts";
import { oneAgainstAllFindings } from "./oneAgainstAllFindings.ts";
import { significanceFindings } from "./significanceFindings.ts";
import { zipfTable } from "./zipfTable.ts";

const holders = 10_000;
const items = 500;

/** Overlap of 10,000 holders × 500 items, beside Neo4j's Graph Data Science and numpy: P5, P6, P7. */
export const overlapPart: Part = {
  name: "overlap",
  async run(bench) {
    const table = zipfTable(scaled(bench, holders), items);
    bench.tell(`overlap: ${table.holderCount} holders × ${items} items, ${table.linkCount} links`);
    const findings = [...(await significanceFindings(bench, table)), ...nearestAloneFindings(bench)];
    return [
      ...findings,
      ...(await withGds(bench, async (gds) => [
        ...(await allNearestFindings(bench, table, gds)),
        ...(await oneAgainstAllFindings(bench, table, gds)),
        ...(await matrixFindings(bench, gds)),
      ])),
    ];
  },
};

/** Runs `work` with the peer, or without one where it is missing or not wanted. */
async function withGds(bench: Bench, work: (gds: Gds | undefined) => Promise<Finding[]>): Promise<Finding[]> {
  if (!bench.withPeers || Gds.missing() !== undefined) return work(undefined);
  bench.tell("overlap: Neo4j with Graph Data Science starts");
  const gds = await Gds.start();
  try {
    return await work(gds);
  } finally {
    await gds.stop();
  }
}
