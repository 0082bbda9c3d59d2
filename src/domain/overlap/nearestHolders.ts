import type { Context } from "../request/Context.ts";
import { holderIn, holderKindOf } from "../holding/holderIn.ts";
import { type Holdings, holdingTable, withSentences } from "../holding/Holdings.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { nearestTo } from "../../statistics/pairs/nearestTo.ts";
import { compareFamily, pairsWith } from "../../statistics/pairs/pairFamily.ts";
import { PairSignificance } from "../../statistics/pairs/PairSignificance.ts";
import type { NearestArgs } from "./OverlapArgs.ts";
import { significanceOf } from "./significanceSentences.ts";

const [asked, correction, alpha] = ["SIZES", "DISCRETE_FDR", 0.05] as const;

/** The holders nearest to one, nearest first, ties by key; only those that share something with it. */
export async function nearestHolders(args: NearestArgs, context: Context) {
  const to = context.nodes.idToday(args.to);
  const kind = holderKindOf(to, "to");
  const question = tableQuestion(kind, args.items ?? ItemKind.PRINCIPLES, args.scope, context, { ofPairs: true });
  const { holdings, table } = await holdingTable(question, context);
  const place = holderIn(table, to, "to");
  const nearest = await withSentences(() => nearestTo(table.counter, place, args.first, args.measure ?? "JACCARD"));
  let judged: ReturnType<typeof judgedNeighbours> | undefined;
  const family = () => (judged ??= judgedNeighbours(holdings, table, place, context.untilOver()));
  return nearest.map(({ holder, value, shared, union }) => ({
    get holder() {
      return context.nodes.byId(table.holders[holder]!.id);
    },
    value,
    shared,
    union,
    significance: async () => {
      const all = await family();
      const { classOf } = table.counter.classes;
      const { nullModel } = all.comparison;
      const judgedBy = { asked, nullModel, correction, alpha, tested: all.tested };
      return significanceOf(all.at(classOf[place]!, classOf[holder]!, shared), judgedBy);
    },
  }));
}

/** One against all others: a family of as many pairs as there are others. Asked for only where somebody wants to know. */
async function judgedNeighbours(holdings: Holdings, table: HoldingTable, place: number, signal: AbortSignal) {
  const { counter } = table;
  return holdings.answer(table, ["nearest", place], signal, async (inner) => {
    const chances = await holdings.chances(table, asked, inner);
    const pairs = pairsWith(place, counter.incidence.holderCount);
    const comparison = await holdings.compute(compareFamily(counter, chances, pairs), inner);
    return holdings.compute(PairSignificance.of(comparison, correction, alpha), inner);
  });
}
