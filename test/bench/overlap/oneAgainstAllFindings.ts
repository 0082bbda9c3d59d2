import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { nearestTo } from "../../../src/statistics/pairs/nearestTo.ts";
import { SharedCounter } from "../../../src/statistics/incidence/SharedCounter.ts";
import type { Bench } from "../Bench.ts";
import type { Finding } from "../Finding.ts";
import { Gds } from "../gds/Gds.ts";
import { type Contestant, costOf, rounds } from "../rounds.ts";
import { nearestAsked } from "./nearestOfAll.ts";

/** P6: one holder against all others, medians over many holders; the peer as its own `computeMillis` says. */
export async function oneAgainstAllFindings(bench: Bench, table: Incidence, gds: Gds | undefined): Promise<Finding[]> {
  const counter = new SharedCounter(table);
  let asked = 0;
  const next = () => (asked += 37) % table.holderCount;
  const contestants: Contestant[] = [
    { name: "ours", run: () => costOf(() => nearestTo(counter, next(), nearestAsked, "JACCARD")) },
  ];
  if (gds !== undefined)
    contestants.push({
      name: "GDS",
      run: () =>
        gds.computed(
          `MATCH (n:Holder {number: $holder})
           CALL gds.nodeSimilarity.filtered.stats('held', {topK: ${nearestAsked}, concurrency: 1, logProgress: false, sourceNodeFilter: n})`,
          { holder: next() },
        ),
    });
  // The questions are short: many more rounds, so that the median is one.
  const costs = await rounds(contestants, bench.rounds * 20);
  const [ours, theirs] = [costs["ours"]!.wallMs, costs["GDS"]?.wallMs];
  const detail = { "ours ms": ours, ...(theirs === undefined ? {} : { "GDS ms": theirs }) };
  const says = `one against ${table.holderCount}`;
  return [
    { promise: "P6", says: `${says}: ours, p50`, goal: { atMost: 0.5 }, unit: "ms", value: ours, detail },
    {
      promise: "P6",
      says: `${says}: GDS filtered nodeSimilarity (concurrency 1) / ours`,
      goal: { atLeast: 50 },
      unit: "×",
      ...(theirs === undefined ? { missing: Gds.missing() ?? "peers were not asked for" } : { value: theirs / ours }),
      detail,
    },
  ];
}
