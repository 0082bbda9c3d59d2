import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { type Holdings, holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { cursorOf, listMark, placeOf } from "../list/cursor.ts";
import { allPairs, type PairOrder, type PairsAsked } from "../../statistics/allPairs.ts";
import { measureOf } from "../../statistics/measures.ts";
import type { CooccurrenceArgs, OverlapsArgs, PairsArgs } from "./OverlapArgs.ts";
import type { Significance } from "../../statistics/PairSignificance.ts";
import type { RankedPair } from "../../statistics/RankedPairs.ts";
import { significanceReferences, significanceSentences, tooFewSentence } from "./significanceSentences.ts";

type Held = Awaited<ReturnType<typeof holdingTable>>;

interface Found {
  /** Sizes are of what both were read for, of `items` items. */
  pairs: (RankedPair & { significance: Significance; sizeA: number; sizeB: number; items: number })[];
  totalCount: number;
  significantCount: number;
  tested: number;
  hasNextPage: boolean;
}

/** Pairs of holders, strongest first; ties by key. */
export async function overlapsPage(args: OverlapsArgs, context: Context) {
  const items = args.items ?? ItemKind.PRINCIPLES;
  const measure = args.measure ?? "JACCARD";
  const held = await tableFor(args.among, items, "items", args, context);
  const { found, connection } = await pagesOf(held, held.table.holders, measure, args, context);
  return connection(
    [`Pairs of holders are in the order of ${measure === "JACCARD" ? "Jaccard's coefficient (1912)" : measure}.`],
    measure === "JACCARD" ? [references.jaccard] : [],
    found.pairs.map((pair) => ({ value: pair.score })),
  );
}

/** Pairs of items held together, most surprising first; ties by key. */
export async function cooccurrencePage(args: CooccurrenceArgs, context: Context) {
  const across = args.across ?? HolderKind.CONTRIBUTION;
  const held = await tableFor(across, args.of ?? ItemKind.PRINCIPLES, "of", args, context);
  const { found, connection } = await pagesOf(held, held.table.items, "SURPRISE", args, context);
  return connection(
    ["Pairs of items are in the order of their p-values; a pair shares the holders that hold both."],
    [],
    found.pairs.map(({ sizeA, sizeB, items, significance: { shared } }) => ({
      jaccard: measureOf("JACCARD", sizeA, sizeB, shared, items),
      lift: measureOf("LIFT", sizeA, sizeB, shared, items),
    })),
  );
}

async function tableFor(holders: HolderKind, items: ItemKind, argument: string, args: PairsArgs, context: Context) {
  return holdingTable(tableQuestion(holders, items, args.scope, context, argument), context);
}

/** A page of pairs of the things named, which are the table's holders, or its items where order is SURPRISE. */
async function pagesOf(
  { holdings, table }: Held,
  things: readonly { id: string }[],
  order: PairOrder,
  args: PairsArgs,
  context: Context,
) {
  const nullModel = args.nullModel ?? "BICM";
  const list = {
    order,
    nullModel,
    correction: args.correction ?? "BENJAMINI_HOCHBERG",
    alpha: args.alpha ?? 0.05,
    minShared: args.minShared ?? 1,
    significantOnly: args.significantOnly ?? false,
  };
  const mark = listMark("pairs", table.question.key, list);
  const asked: PairsAsked = {
    ...list,
    first: (args.first ?? 0) + 1,
    ...(args.after == null ? {} : { after: pairAt(args.after, mark, things) }),
  };
  const found = await findPairs(holdings, table, asked, context.untilOver());
  const connection = (sentences: string[], cited: readonly string[], own: readonly object[]) => {
    const edges = found.pairs.map((pair, index) => ({
      ...edgeOf(pair, things, mark, context),
      ...own[index],
      significance: { ...pair.significance, nullModel, tested: found.tested, alpha: asked.alpha },
    }));
    return {
      edges,
      pageInfo: {
        hasNextPage: found.hasNextPage,
        hasPreviousPage: args.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: found.totalCount,
      significantCount: found.significantCount,
      method: methodOf(
        table,
        [
          ...sentences,
          ...significanceSentences(table, nullModel, asked.correction, asked.alpha, found.tested),
          tooFewSentence("pairs of that verdict"),
        ],
        [...cited, ...significanceReferences(nullModel, asked.correction)],
      ),
    };
  };
  return { found, connection };
}

function edgeOf(
  { a, b, score, sizeA, sizeB, significance }: Found["pairs"][0],
  things: readonly { id: string }[],
  mark: string,
  { nodes }: Context,
) {
  const [first, second] = [things[a]!.id, things[b]!.id];
  return {
    cursor: cursorOf(mark, [String(score), `${first} ${second}`]),
    a: () => nodes.byId(first),
    b: () => nodes.byId(second),
    sizeA,
    sizeB,
    shared: significance.shared,
  };
}

async function findPairs(
  holdings: Holdings,
  table: HoldingTable,
  asked: PairsAsked,
  outer: AbortSignal,
): Promise<Found> {
  const ofItems = asked.order === "SURPRISE";
  return holdings.answer(table, ["pairs", asked], outer, async (signal) => {
    const comparison = await holdings.comparison(table, asked.nullModel, signal, ofItems);
    const { counter } = comparison;
    const found = await holdings.compute(allPairs(counter, asked, comparison), signal, counter);
    // What the whole comparison weighs stays with it: an answer keeps its own rows only.
    return {
      pairs: found.pairs
        .slice(0, asked.first - 1)
        .map((pair) => ({ ...pair, ...counter.sizes.ofPair(pair.a, pair.b) })),
      totalCount: found.totalCount,
      significantCount: found.significantCount,
      tested: found.significance.tested,
      hasNextPage: found.pairs.length === asked.first,
    };
  });
}

/** The pair that a cursor names. Throws {@link BadUserInput} where it is none of this list. */
function pairAt(cursor: string, mark: string, things: readonly { id: string }[]): RankedPair {
  const [k, pair] = placeOf(cursor, mark, [false, false], "after");
  const [first = "", second = ""] = String(pair).split(" ");
  const [a, b] = [first, second].map((id) => things.findIndex((thing) => thing.id === id));
  const score = Number(k);
  // Only what was given out: an infinite or an empty score is none.
  if (!Number.isFinite(score) || String(score) !== k || a === undefined || b === undefined || a < 0 || b < 0)
    throw new BadUserInput("`after` is not a cursor of the list as it is now; start again without it.", "after");
  return { score, a, b };
}
