import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import type { Bench } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { Gds } from "../gds/Gds.ts";
import { Numpy } from "../numpy/Numpy.ts";
import { type Contestant, costOf, rounds } from "../rounds.ts";
import { type NearestOfAll, nearestAsked, nearestOfAll, requireEqualNearest } from "./nearestOfAll.ts";

const similarity = "gds.nodeSimilarity";
const configuration = `{topK: ${nearestAsked}, concurrency: $concurrency, logProgress: false}`;

/** P5: the ten nearest of every holder, compute only: ours from the table on, GDS from its projected graph, numpy from its dense matrix. */
export async function allNearestFindings(bench: Bench, table: Incidence, gds: Gds | undefined): Promise<Finding[]> {
  const numpyMissing = bench.withPeers ? Numpy.missing() : "peers were not asked for";
  const numpy = numpyMissing === undefined ? new Numpy(table) : undefined;
  const ours = nearestOfAll(table);
  if (gds !== undefined) {
    await gds.putTable(table);
    requireEqualNearest("GDS", ours, await nearestOfGds(gds, table));
  }
  if (numpy !== undefined) requireEqualNearest("numpy", ours, await numpy.answers());
  bench.tell("P5: equal answers; now the rounds");
  const costs = await rounds(
    [
      { name: "ours", run: () => costOf(() => nearestOfAll(table)) },
      ...(gds === undefined ? [] : [1, 2].map((concurrency) => gdsContestant(gds, concurrency))),
      ...(numpy === undefined ? [] : [{ name: "numpy", run: () => numpy.run() }]),
    ],
    bench.rounds,
  );
  numpy?.stop();
  const detail = Object.fromEntries(
    Object.entries(costs).flatMap(([name, { wallMs, cpuMs }]) => [
      [`${name} wall ms`, wallMs],
      [`${name} CPU ms`, cpuMs],
    ]),
  );
  const against = (
    peer: string,
    missing: string | undefined,
    what: string,
    atLeast: number,
    ratio: () => number,
  ): Finding => ({
    promise: "P5",
    says: `top 10 of each of ${table.holderCount}: ${what}`,
    goal: { atLeast },
    unit: "×",
    ...(costs[peer] === undefined ? { missing: missing ?? "not run" } : { value: ratio() }),
    detail,
  });
  const gdsMissing = bench.withPeers ? Gds.missing() : "peers were not asked for";
  const mine = costs["ours"]!;
  return [
    against(
      "GDS × 1",
      gdsMissing,
      "CPU of GDS nodeSimilarity (concurrency 1) / ours",
      15,
      () => costs["GDS × 1"]!.cpuMs / mine.cpuMs,
    ),
    against(
      "GDS × 1",
      gdsMissing,
      "wall of GDS (its best of concurrency 1 and 2) / ours",
      15,
      () => Math.min(costs["GDS × 1"]!.wallMs, costs["GDS × 2"]!.wallMs) / mine.wallMs,
    ),
    against(
      "numpy",
      numpyMissing,
      "CPU of numpy float32 BLAS and argpartition (one thread) / ours",
      3,
      () => costs["numpy"]!.cpuMs / mine.cpuMs,
    ),
  ];
}

function gdsContestant(gds: Gds, concurrency: number): Contestant {
  return {
    name: `GDS × ${concurrency}`,
    run: () => gds.computed(`CALL ${similarity}.stats('held', ${configuration})`, { concurrency }),
  };
}

async function nearestOfGds(gds: Gds, { holderCount }: Incidence): Promise<NearestOfAll> {
  const nearest: NearestOfAll = Array.from({ length: holderCount }, () => []);
  const rows = await gds.rows<{ a: number; b: number; value: number }>(
    `CALL ${similarity}.stream('held', ${configuration}) YIELD node1, node2, similarity
     RETURN gds.util.asNode(node1).number AS a, gds.util.asNode(node2).number AS b, similarity AS value
     ORDER BY value DESC`,
    { concurrency: 2 },
  );
  for (const { a, b, value } of rows) nearest[a]!.push({ holder: b, value });
  return nearest;
}
