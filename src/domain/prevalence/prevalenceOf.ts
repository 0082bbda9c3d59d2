import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import { isUnmapped } from "../holding/HoldingTable.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { countedRows, testedRows } from "./prevalenceRows.ts";
import { groupedHolders, groupNames, refuseGrouping } from "./groupedHolders.ts";
import type { PrevalenceArgs } from "./PrevalenceArgs.ts";

const mostRows = 40_000;

/** How often each item is held in each group of holders. */
export async function prevalenceOf(args: PrevalenceArgs, context: Context) {
  const { groupBy } = args;
  const across = args.across ?? HolderKind.CONTRIBUTION;
  for (const grouping of groupBy) refuseGrouping(grouping, across, "across");
  const question = tableQuestion(across, args.items ?? ItemKind.PRINCIPLES, args.scope, context);
  const { holdings, table } = await holdingTable(question, context);
  const groups = groupedHolders(table, groupBy);
  const count = groups.size * table.items.length;
  if (count > mostRows)
    throw new BadUserInput(`There are ${count} rows; at most ${mostRows}. Ask for a narrower scope.`, "scope");
  const rows = await holdings.answer(table, ["prevalence", groupBy], context.untilOver(), (signal) =>
    holdings.compute(testedRows(countedRows(table, groups)), signal),
  );
  const groupNamed = groupNames(groupBy, [...groups.keys()], context);
  const tests = rows.filter(({ pValue }) => pValue !== null).length;
  return {
    rows: rows.map(({ item, group, ...row }) => ({
      ...row,
      ...groupNamed(group),
      get item() {
        return context.nodes.byId(item);
      },
    })),
    method: methodOf(
      table,
      [
        ...(table.holders.some(isUnmapped)
          ? [
              "Holders of which nobody wrote down what was looked for and not found count only where something was coded, which raises shares.",
            ]
          : []),
        `Grouped by ${groupBy.join(" and ")}. Shares are of the holders that were read for the item, in whatever stance it was found. Intervals are Wilson's (1927) of 95 %.`,
        `Each group is compared with all holders outside of it by Fisher's exact test, two-sided (1935), where both were read; q-values are corrected over these ${tests} tests by Benjamini and Hochberg (1995).`,
      ],
      [references.wilson, references.fisher, references.benjaminiHochberg],
    ),
  };
}
