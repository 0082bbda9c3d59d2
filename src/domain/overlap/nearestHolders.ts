import type { Context } from "../request/Context.ts";
import { holderIn, holderKindOf } from "../holding/holderIn.ts";
import { holdingTable, withSentences } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { nearestTo } from "../../statistics/nearestTo.ts";
import type { NearestArgs } from "./OverlapArgs.ts";

/** The holders nearest to one, nearest first, ties by key; only those that share something with it. */
export async function nearestHolders(args: NearestArgs, context: Context) {
  const kind = holderKindOf(args.to, "to");
  const question = tableQuestion(kind, args.items ?? ItemKind.PRINCIPLES, args.scope, context);
  const { table } = await holdingTable(question, context);
  const place = holderIn(table, args.to, "to");
  const nearest = await withSentences(() => nearestTo(table.counter, place, args.first, args.measure ?? "JACCARD"));
  return nearest.map(({ holder, value, shared, union }) => ({
    holder: () => context.nodes.byId(table.holders[holder]!.id),
    value,
    shared,
    union,
  }));
}
