import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { holderIn, holderKindOf } from "../holding/holderIn.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { MEASURES } from "../../statistics/measures.ts";
import type { OverlapArgs } from "./OverlapArgs.ts";
import { overlapOfPair, type PairOverlap } from "../../statistics/overlapOfPair.ts";
import { PairSignificance, type Significance } from "../../statistics/PairSignificance.ts";
import { significanceReferences, significanceSentences, tooFewSentence } from "./significanceSentences.ts";

const correction = "BENJAMINI_HOCHBERG";
const alpha = 0.05;

/** Two holders compared, with their overlap judged among all pairs of the table. */
export async function overlapBetween(args: OverlapArgs, context: Context) {
  const kind = holderKindOf(args.a, "a");
  if (holderKindOf(args.b, "b") !== kind)
    throw new BadUserInput(
      "`a` and `b` are of different kinds: compare two contributors, contributions or instruments.",
      "b",
    );
  if (args.a === args.b) throw new BadUserInput("`a` and `b` are the same: a thing overlaps with itself wholly.", "b");
  const signal = context.untilOver();
  const question = tableQuestion(kind, args.items ?? ItemKind.PRINCIPLES, args.scope, context);
  const { holdings, table } = await holdingTable(question, context);
  const [a, b] = [holderIn(table, args.a, "a"), holderIn(table, args.b, "b")];
  const nullModel = args.nullModel ?? "BICM";
  const judged = await holdings.answer(table, ["overlap", a, b, nullModel], signal, async (inner) => {
    const comparison = await holdings.comparison(table, nullModel, inner);
    const all = await holdings.compute(PairSignificance.of(comparison, correction, alpha), inner);
    const { classOf } = comparison.counter.classes;
    const pair = overlapOfPair(table.incidence, a, b, comparison.counter.sizes);
    const significance = all.at(classOf[a]!, classOf[b]!, pair.shared.length);
    return { pair, significance, tested: all.tested };
  });
  const { pair, significance, tested } = judged;
  return {
    a: () => context.nodes.byId(args.a),
    b: () => context.nodes.byId(args.b),
    ...itemsOf(table, pair, a, b, context),
    values: MEASURES.map((measure) => ({ measure, value: pair.values[measure] })),
    significance: { ...significance, nullModel, tested, alpha },
    method: methodOf(
      table,
      [
        ...sharedSentences(args, pair),
        ...significanceSentences(table, nullModel, correction, alpha, tested),
        verdictSentence(significance),
      ],
      significanceReferences(nullModel, correction),
    ),
  };
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
    })),
    onlyA: pair.onlyA.map(only(a)),
    onlyB: pair.onlyB.map(only(b)),
    notReadInA: pair.notReadInA.map(only(b)),
    notReadInB: pair.notReadInB.map(only(a)),
  };
}

function sharedSentences({ a, b }: OverlapArgs, pair: PairOverlap): string[] {
  const either = pair.shared.length + pair.onlyA.length + pair.onlyB.length;
  const unknown = pair.notReadInA.length + pair.notReadInB.length;
  const sentences = [`${a} and ${b} share ${pair.shared.length} of the ${either} that either holds.`];
  if (unknown > 0)
    sentences.push(
      `${unknown} more are held by one of them, and the other was not read for them: nobody knows whether these are shared.`,
    );
  return sentences;
}

function countOf({ incidence }: HoldingTable, holder: number, item: number): number {
  const at = incidence.itemsOf(holder).indexOf(item);
  return at < 0 ? 0 : incidence.counts[incidence.holderStart[holder]! + at]!;
}

function verdictSentence({ verdict, shared, expected }: Significance): string {
  if (verdict === "TOO_FEW") return tooFewSentence("these two");
  const chance = `${shared} shared where chance alone would let them share ${expected.toPrecision(3)}`;
  return verdict === "SIGNIFICANT"
    ? `SIGNIFICANT: ${chance}.`
    : `NOT_SIGNIFICANT: ${chance}, which is not surprising enough.`;
}
