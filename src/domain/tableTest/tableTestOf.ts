import type { Context } from "../request/Context.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references, sampledReferences } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { groupedHolders, refuseGrouping } from "../prevalence/groupedHolders.ts";
import { nullModels } from "../../statistics/chance/nullModels.ts";
import { type TableTested, tableTest } from "../../statistics/tables/tableTest.ts";
import { shownChance } from "../overlap/significanceSentences.ts";
import type { TableTestArgs } from "./TableTestArgs.ts";

const alpha = 0.05;

/** Whether a table, and given groups in it, share more than the margins explain. */
export async function tableTestOf(args: TableTestArgs, context: Context) {
  const { groupBy } = args;
  if (groupBy != null) refuseGrouping(groupBy, args.among, "among");
  const question = tableQuestion(args.among, args.items ?? ItemKind.PRINCIPLES, args.scope, context, { ofPairs: true });
  const { holdings, table } = await holdingTable(question, context);
  const groups = groupBy == null ? new Map<string, number[]>() : groupedHolders(table, [groupBy]);
  const names = [...groups.keys()];
  const asked = {
    samples: args.samples ?? 9999,
    seed: args.seed ?? 1,
    groups: [...groups.values()],
  };
  const found = await holdings.answer(
    table,
    ["table test", groupBy, asked.samples, asked.seed],
    context.untilOver(),
    async (signal) => {
      const chances = await holdings.chances(table, "MARGINS", signal);
      const tested = await holdings.compute(tableTest(table.incidence, chances, asked), signal);
      return { ...tested, nullModel: chances.nullModel };
    },
  );
  const cited = found.statistic === "EXCESS" ? nullModels[found.nullModel].references : [];
  return {
    statistic: found.observed,
    expected: found.expected,
    pValue: found.pValue,
    pLow: found.low,
    pHigh: found.high,
    samples: found.samples,
    groups: found.groups.map(({ a, b, ...group }) => ({ ...group, a: names[a]!, b: names[b]! })),
    sentence: sentenceOf(found),
    method: methodOf(table, sentencesOf(found, asked), [
      ...cited,
      ...sampledReferences,
      references.clopperPearson,
      ...(found.groups.length > 0 ? [references.benjaminiHochberg] : []),
    ]),
  };
}

function sentenceOf({ pValue, samples }: TableTested): string {
  const p = `p = ${shownChance(pValue)}, ${samples} sampled tables`;
  return pValue <= alpha
    ? `More is shared in this table than its sizes and popularities explain (${p}). That does not say which holders agree, nor that coders did not name some principles together.`
    : `No more is shared in this table than its sizes and popularities explain (${p}).`;
}

function sentencesOf(found: TableTested, { samples, seed }: { samples: number; seed: number }): string[] {
  const { groups } = found;
  return [
    found.statistic === "EXCESS"
      ? "The statistic is the sum over all pairs of max(0, (shared - expected) / SD)², expectation and SD being those of two holders that keep their sizes, with items weighed by conditional maximum likelihood and drawn without replacement (MARGINS)."
      : "The statistic is the sum over all pairs of the square of what they share, as the table is large or was read in part.",
    `It is compared with ${found.samples} tables of exactly the same sizes and popularities, sampled by curveball (Strona et al. 2014) with global trades (Carstens et al. 2018) and seed ${seed}; p is (b + 1) / (${found.samples} + 1), with the exact interval of Clopper and Pearson (1934).`,
    ...(found.samples < samples ? [`${samples} were asked; the table is too large for so many.`] : []),
    "Items count as independent given the margins: principles that are always coded together make this p small, too.",
    ...(groups.length > 0
      ? [
          `Groups are compared by what pairs with one holder in each share, two-sided in the same tables; q-values are corrected over these ${groups.length} tests by Benjamini and Hochberg (1995).`,
        ]
      : []),
    sentenceOf(found),
  ];
}
