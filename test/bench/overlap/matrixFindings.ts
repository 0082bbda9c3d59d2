import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { SharedCounter } from "../../../src/statistics/incidence/SharedCounter.ts";
import { type Bench, scaled } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { Gds } from "../gds/Gds.ts";
import { costOf, rounds } from "../rounds.ts";
import { zipfTable } from "./zipfTable.ts";

const holders = 1_000;
const items = 500;

/** P6: what every two of 1,000 share, ours into a matrix; the peer by Cypher on the same Neo4j, added up there, so that no row travels. */
export async function matrixFindings(bench: Bench, gds: Gds | undefined): Promise<Finding[]> {
  const table = zipfTable(scaled(bench, holders), items, 2);
  const ours = () => sharedMatrix(table);
  const finding = {
    promise: "P6",
    says: `what all pairs of ${table.holderCount} share: wall of ours / Cypher`,
    goal: { atMost: 1 / 200 },
    unit: "×" as const,
  };
  if (gds === undefined) return [{ ...finding, missing: Gds.missing() ?? "peers were not asked for" }];
  await gds.putTable(table);
  const cypher = `MATCH (a:Holder)-[:HOLDS]->(:Item)<-[:HOLDS]-(b:Holder) WHERE a.number < b.number
    WITH a, b, count(*) AS shared RETURN count(*) AS pairs, sum(shared) AS shared`;
  const [theirs] = await gds.rows<{ pairs: number; shared: number }>(cypher);
  const mine = ours();
  let [pairs, shared] = [0, 0];
  for (const value of mine) {
    pairs += value > 0 ? 1 : 0;
    shared += value;
  }
  if (theirs!.pairs !== pairs / 2 || theirs!.shared !== shared / 2)
    throw new Error(
      `Cypher finds ${theirs!.pairs} pairs that share ${theirs!.shared}, we ${pairs / 2} that share ${shared / 2}.`,
    );
  const costs = await rounds(
    [
      { name: "ours", run: () => costOf(ours) },
      { name: "Cypher", run: () => gds.answered(cypher) },
    ],
    bench.rounds,
  );
  const [our, their] = [costs["ours"]!.wallMs, costs["Cypher"]!.wallMs];
  return [{ ...finding, value: our / their, detail: { "ours ms": our, "Cypher ms": their } }];
}

/** What each two share, row after row by position; 0 on the diagonal. */
function sharedMatrix(table: Incidence): Uint16Array {
  const counter = new SharedCounter(table);
  const n = table.holderCount;
  const matrix = new Uint16Array(n * n);
  for (let position = 0; position < n; position++) {
    counter.countFrom(position, 0);
    matrix.set(counter.counts.subarray(0, n), position * n);
    matrix[position * n + position] = 0;
  }
  return matrix;
}
