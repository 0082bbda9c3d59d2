import { sharedOf } from "../../src/statistics/pairs/allPairs.ts";
import { compareAll } from "../../src/statistics/pairs/comparison.ts";
import type { Correction } from "../../src/statistics/corrections/corrections.ts";
import type { NullModel } from "../../src/statistics/chance/nullModels.ts";
import { PairSignificance } from "../../src/statistics/pairs/PairSignificance.ts";
import { SharedCounter } from "../../src/statistics/incidence/SharedCounter.ts";
import { finish } from "../../src/threads/steps.ts";
import { tableWithPairs } from "./plantedTables.ts";

/** Six pairs among 40 holders, small ones and large ones. */
const planted = [
  [0, 20],
  [3, 23],
  [7, 30],
  [11, 35],
  [15, 39],
  [18, 26],
] as const;

export interface Simulated {
  shape: string;
  /** The chance with which the second of each planted pair copies a cell of the first; 0: nobody agrees but by chance. */
  copy: number;
  tables: number;
  nullModel: NullModel;
  correction: Correction;
}

/** Over tables of 40 holders × 25 items: the share of planted pairs that is found, and the mean share of what is found that was not planted. */
export function simulatedPower({ shape, copy, tables, nullModel, correction }: Simulated) {
  let [found, falsely] = [0, 0];
  for (let seed = 0; seed < tables; seed++) {
    const counter = new SharedCounter(tableWithPairs([40, 25], shape, copy > 0 ? planted : [], copy, 1000 + seed));
    const all = finish(PairSignificance.of(finish(compareAll(counter, nullModel)), correction, 0.05));
    const { significant } = all.countFrom(0);
    const { classOf } = counter.classes;
    const hits = planted.filter(([a, b]) => {
      const shared = sharedOf(counter, { a, b });
      return copy > 0 && all.at(classOf[a]!, classOf[b]!, shared).verdict === "SIGNIFICANT";
    }).length;
    found += hits / planted.length;
    if (significant > 0) falsely += (significant - hits) / significant;
  }
  return { found: found / tables, falseDiscoveries: falsely / tables };
}
