import type { HoldingTable } from "../holding/HoldingTable.ts";
import type { Holdings } from "../holding/Holdings.ts";
import { allPairs, type PairsAsked } from "../../statistics/pairs/allPairs.ts";
import { familyPairs } from "../../statistics/pairs/familyPairs.ts";
import type { Measure } from "../../statistics/incidence/measures.ts";
import type { NullModel } from "../../statistics/chance/nullModels.ts";
import type { Significance } from "../../statistics/pairs/PairSignificance.ts";
import type { RankedPair } from "../../statistics/pairs/RankedPairs.ts";

export interface Found {
  /** Sizes are of what both were read for, of `items` items. */
  pairs: (RankedPair & { significance: Significance; sizeA: number; sizeB: number; items: number })[];
  totalCount: number;
  significantCount: number;
  tested: number;
  /** The null model that answered. */
  nullModel: NullModel;
  hasNextPage: boolean;
}

/** A page of the strongest pairs of a table, or of those between some of its holders (places). */
export async function findPairs(
  holdings: Holdings,
  table: HoldingTable,
  asked: PairsAsked,
  between: readonly number[] | undefined,
  outer: AbortSignal,
): Promise<Found> {
  const { order } = asked;
  return holdings.answer(table, ["pairs", asked, between], outer, async (signal) => {
    const { found, counter, nullModel } =
      between !== undefined && order !== "SURPRISE"
        ? await foundBetween(holdings, table, { ...asked, order }, between, signal)
        : await foundAmongAll(holdings, table, asked, signal);
    // What the whole comparison weighs stays with it: an answer keeps its own rows only.
    return {
      pairs: found.pairs
        .slice(0, asked.first - 1)
        .map((pair) => ({ ...pair, ...counter.sizes.ofPair(pair.a, pair.b) })),
      totalCount: found.totalCount,
      significantCount: found.significantCount,
      tested: found.significance.tested,
      nullModel,
      hasNextPage: found.pairs.length === asked.first,
    };
  });
}

async function foundAmongAll(holdings: Holdings, table: HoldingTable, asked: PairsAsked, signal: AbortSignal) {
  const transposed = asked.order === "SURPRISE";
  const comparison = await holdings.comparison(table, asked.nullModel, signal, { transposed });
  const { counter, nullModel } = comparison;
  const found = await holdings.compute(allPairs(counter, asked, comparison), signal, counter);
  return { found, counter, nullModel };
}

async function foundBetween(
  holdings: Holdings,
  table: HoldingTable,
  asked: PairsAsked & { order: Measure },
  between: readonly number[],
  signal: AbortSignal,
) {
  const { counter } = table;
  const chances = await holdings.chances(table, asked.nullModel, signal);
  const found = await holdings.compute(familyPairs(counter, chances, between, asked), signal);
  return { found, counter, nullModel: chances.nullModel };
}
