import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import { type HoldingTable, isUnmapped, type TableHolder } from "../holding/HoldingTable.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { countedRows, testedRows } from "./prevalenceRows.ts";
import { PrevalenceGroup } from "./Prevalence.ts";
import type { PrevalenceArgs } from "./PrevalenceArgs.ts";

const mostRows = 40_000;

const ofContributors = [HolderKind.CONTRIBUTOR, HolderKind.CONTRIBUTION];
/** Which holders a grouping fits: a contributor may have spoken in several years and processes, so only its contributions are of one. */
const fits: Record<PrevalenceGroup, readonly HolderKind[]> = {
  [PrevalenceGroup.CONTRIBUTOR_KIND]: ofContributors,
  [PrevalenceGroup.REGIONAL_GROUP]: ofContributors,
  [PrevalenceGroup.YEAR]: [HolderKind.CONTRIBUTION, HolderKind.INSTRUMENT],
  [PrevalenceGroup.PROCESS]: [HolderKind.CONTRIBUTION],
  [PrevalenceGroup.INSTRUMENT_KIND]: [HolderKind.INSTRUMENT],
  [PrevalenceGroup.ALL]: Object.values(HolderKind),
};

const groupsOf: Record<PrevalenceGroup, (holder: TableHolder) => string[]> = {
  [PrevalenceGroup.CONTRIBUTOR_KIND]: ({ groups }) => groups.kind,
  [PrevalenceGroup.REGIONAL_GROUP]: ({ groups }) => groups.regionalGroup,
  [PrevalenceGroup.YEAR]: ({ groups }) => groups.year,
  [PrevalenceGroup.PROCESS]: ({ groups }) => groups.process,
  [PrevalenceGroup.INSTRUMENT_KIND]: ({ groups }) => groups.kind,
  [PrevalenceGroup.ALL]: () => ["ALL"],
};

/** How often each item is held in each group of holders. */
export async function prevalenceOf(args: PrevalenceArgs, context: Context) {
  const { groupBy } = args;
  const across = args.across ?? HolderKind.CONTRIBUTION;
  if (!fits[groupBy].includes(across))
    throw new BadUserInput(`${groupBy} groups ${fits[groupBy].join(" or ")}: ask \`across\` one of these.`, "groupBy");
  const question = tableQuestion(across, args.items ?? ItemKind.PRINCIPLES, args.scope, context);
  const { holdings, table } = await holdingTable(question, context);
  const groups = groupedHolders(table, groupsOf[groupBy]);
  const count = groups.size * table.items.length;
  if (count > mostRows)
    throw new BadUserInput(`There are ${count} rows; at most ${mostRows}. Ask for a narrower scope.`, "scope");
  const rows = await holdings.answer(table, ["prevalence", groupBy], context.untilOver(), (signal) =>
    holdings.compute(testedRows(countedRows(table, groups)), signal),
  );
  const tests = rows.filter(({ pValue }) => pValue !== null).length;
  return {
    rows: rows.map(({ item, ...row }) => ({ ...row, item: () => context.nodes.byId(item) })),
    method: methodOf(
      table,
      [
        ...(table.holders.some(isUnmapped)
          ? [
              "Holders of which nobody wrote down what was looked for and not found count only where something was coded, which raises shares.",
            ]
          : []),
        `Grouped by ${groupBy}. Shares are of the holders that were read for the item. Intervals are Wilson's (1927) of 95 %.`,
        `Each group is compared with all holders outside of it by Fisher's exact test, two-sided (1935), where both were read; q-values are corrected over these ${tests} tests by Benjamini and Hochberg (1995).`,
      ],
      [references.wilson, references.fisher, references.benjaminiHochberg],
    ),
  };
}

/** By group, ascending: the places of its holders, those that were not read counted on after the others. */
function groupedHolders(table: HoldingTable, of: (holder: TableHolder) => string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  [...table.holders, ...table.unread].forEach((holder, place) => {
    const own = of(holder);
    for (const group of own.length === 0 ? ["NONE"] : own) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [place]);
      else members.push(place);
    }
  });
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
