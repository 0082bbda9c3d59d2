import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { holderIn, holderKindOf } from "../holding/holderIn.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { holdingTable, withSentences } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { MEASURES } from "../../statistics/incidence/measures.ts";
import type { OverlapArgs } from "./OverlapArgs.ts";
import { overlapOfPair, type PairOverlap } from "../../statistics/incidence/overlapOfPair.ts";
import { refuseTail } from "../../statistics/chance/nullModels.ts";
import { plannedPair } from "../../statistics/pairs/pairFamily.ts";
import { PairSignificance } from "../../statistics/pairs/PairSignificance.ts";
import {
  significanceOf,
  significanceReferences,
  significanceSentences,
  verdictSentence,
} from "./significanceSentences.ts";

const alpha = 0.05;

/** Two holders compared, with their overlap judged among all pairs of the table. */
export async function overlapBetween(given: OverlapArgs, context: Context) {
  const args = { ...given, a: context.nodes.idToday(given.a), b: context.nodes.idToday(given.b) };
  const kind = holderKindOf(args.a, "a");
  if (holderKindOf(args.b, "b") !== kind)
    throw new BadUserInput(
      "`a` and `b` are of different kinds: compare two contributors, contributions or instruments.",
      "b",
    );
  if (args.a === args.b) throw new BadUserInput("`a` and `b` are the same: a thing overlaps with itself wholly.", "b");
  const signal = context.untilOver();
  const question = tableQuestion(kind, args.items ?? ItemKind.PRINCIPLES, args.scope, context, { ofPairs: true });
  const { holdings, table } = await holdingTable(question, context);
  const [a, b] = [holderIn(table, args.a, "a"), holderIn(table, args.b, "b")];
  const opposed = table.stances.opposed(args.a, args.b);
  const { pair: found, significance, ...judged } = await judgedPair(args, { holdings, table }, { a, b }, signal);
  const pair = withoutOtherStances(table, found, args);
  return {
    get a() {
      return context.nodes.byId(args.a);
    },
    get b() {
      return context.nodes.byId(args.b);
    },
    ...itemsOf(table, pair, a, b, context),
    opposed: opposed.map(({ item, affirmedBy }) => ({
      get item() {
        return context.nodes.byId(item);
      },
      get affirmedBy() {
        return context.nodes.byId(affirmedBy);
      },
      itemId: item,
      aId: args.a,
      bId: args.b,
      question: table.question,
    })),
    values: MEASURES.map((measure) => ({ measure, value: pair.values[measure] })),
    significance: significanceOf(significance, judged),
    method: methodOf(
      table,
      [
        ...sharedSentences(args, pair, opposed.length),
        ...significanceSentences(table, judged),
        `${significance.verdict}: ${significance.shared} shared where chance alone would let them share ${significance.expected.toPrecision(3)}. ${verdictSentence(significance, judged.tested, judged.tail)}`,
      ],
      significanceReferences(judged.nullModel, judged.correction),
    ),
  };
}

/** What two share and what that is worth: among all pairs of the table, or alone where nothing is corrected. */
async function judgedPair(
  args: OverlapArgs,
  { holdings, table }: Awaited<ReturnType<typeof holdingTable>>,
  { a, b }: { a: number; b: number },
  signal: AbortSignal,
) {
  const [asked, correction, tail] = [
    args.nullModel ?? "SIZES",
    args.correction ?? "DISCRETE_FDR",
    args.tail ?? "UPPER",
  ] as const;
  await withSentences(() => refuseTail(asked, tail));
  const judgedBy = { asked, correction, alpha, tail };
  return holdings.answer(table, ["overlap", a, b, judgedBy], signal, async (inner) => {
    if (correction === "NONE") {
      const chances = await holdings.chances(table, asked, inner, tail);
      const pair = overlapOfPair(table.incidence, a, b, table.counter.sizes);
      const significance = plannedPair(table.counter, chances, { a, b }, tail, alpha);
      return { pair, significance, ...judgedBy, nullModel: chances.nullModel, tested: 1 };
    }
    const comparison = await holdings.comparison(table, asked, inner, { tail });
    const all = await holdings.compute(PairSignificance.of(comparison, correction, alpha), inner);
    const { classOf } = comparison.counter.classes;
    const pair = overlapOfPair(table.incidence, a, b, comparison.counter.sizes);
    const significance = all.at(classOf[a]!, classOf[b]!, pair.shared.length);
    return { pair, significance, ...judgedBy, nullModel: comparison.nullModel, tested: all.tested };
  });
}

/** Only one of two holds what was not found in the other: what is there with another stance was. */
function withoutOtherStances(table: HoldingTable, pair: PairOverlap, { a, b }: OverlapArgs): PairOverlap {
  const missing = (holder: string) => (place: number) => !table.stances.has(holder, table.items[place]!.id);
  return { ...pair, onlyA: pair.onlyA.filter(missing(b)), onlyB: pair.onlyB.filter(missing(a)) };
}

function itemsOf(table: HoldingTable, pair: PairOverlap, a: number, b: number, context: Context) {
  const item = (place: number) => () => context.nodes.byId(table.items[place]!.id);
  const only = (holder: number) => (place: number) => ({
    item: item(place),
    count: countOf(table, holder, place),
  });
  return {
    shared: pair.shared.map((place) => ({
      item: item(place),
      countA: countOf(table, a, place),
      countB: countOf(table, b, place),
      holders: table.incidence.holdersOf(place),
      itemId: table.items[place]!.id,
      aId: table.holders[a]!.id,
      bId: table.holders[b]!.id,
      question: table.question,
      stance: table.items[place]!.stance,
    })),
    onlyA: pair.onlyA.map(only(a)),
    onlyB: pair.onlyB.map(only(b)),
    notReadInA: pair.notReadInA.map(only(b)),
    notReadInB: pair.notReadInB.map(only(a)),
  };
}

function sharedSentences({ a, b }: OverlapArgs, pair: PairOverlap, opposed: number): string[] {
  const either = pair.shared.length + pair.onlyA.length + pair.onlyB.length;
  const unknown = pair.notReadInA.length + pair.notReadInB.length;
  return [
    `${a} and ${b} share ${pair.shared.length} of the ${either} that either holds and the other does not hold with another stance.`,
    ...(opposed > 0 ? [`On ${opposed} they disagree: one affirms what the other opposes.`] : []),
    ...(unknown > 0
      ? [
          `${unknown} more are held by one of them, and the other was not read for them: nobody knows whether these are shared.`,
        ]
      : []),
  ];
}

function countOf({ incidence }: HoldingTable, holder: number, item: number): number {
  const at = incidence.itemsOf(holder).indexOf(item);
  return at < 0 ? 0 : incidence.counts[incidence.holderStart[holder]! + at]!;
}
