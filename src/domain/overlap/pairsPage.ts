import { BadUserInput } from "../input/BadUserInput.ts";
import type { Context } from "../request/Context.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import { holderIn } from "../holding/holderIn.ts";
import { holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { cursorOf, listMark, placeOf } from "../list/cursor.ts";
import type { PairOrder, PairsAsked } from "../../statistics/pairs/allPairs.ts";
import { measureOf } from "../../statistics/incidence/measures.ts";
import { type Found, findPairs } from "./findPairs.ts";
import type { CooccurrenceArgs, OverlapsArgs, PairsArgs } from "./OverlapArgs.ts";
import type { RankedPair } from "../../statistics/pairs/RankedPairs.ts";
import {
  type Judged,
  significanceOf,
  significanceReferences,
  significanceSentences,
  tooFewSentence,
} from "./significanceSentences.ts";

type Held = Awaited<ReturnType<typeof holdingTable>>;

/** Pairs of holders, strongest first; ties by key. */
export async function overlapsPage(args: OverlapsArgs, context: Context) {
  const items = args.items ?? ItemKind.PRINCIPLES;
  const measure = args.measure ?? "JACCARD";
  const held = await tableFor(args.among, items, { itemsArgument: "items", ofPairs: true }, args, context);
  const between = args.between?.map((id) => holderIn(held.table, id, "between"));
  const { found, connection } = await pagesOf(
    held,
    { things: held.table.holders, order: measure, between },
    args,
    context,
  );
  return connection(
    [
      `Pairs of holders are in the order of ${measure === "JACCARD" ? "Jaccard's coefficient (1912)" : measure}.`,
      ...(between === undefined
        ? []
        : [
            `Only the pairs of ${new Set(between).size} holders are tested, and corrected for: that holds for a list that was chosen before looking at the data. Chance is that of all holders in scope.`,
          ]),
    ],
    measure === "JACCARD" ? [references.jaccard] : [],
    found.pairs.map((pair) => ({ value: pair.score })),
  );
}

/** Pairs of items held together, most surprising first; ties by key. */
export async function cooccurrencePage(args: CooccurrenceArgs, context: Context) {
  const across = args.across ?? HolderKind.CONTRIBUTION;
  const held = await tableFor(
    across,
    args.of ?? ItemKind.PRINCIPLES,
    { itemsArgument: "of", ofPairs: false },
    args,
    context,
  );
  const { found, connection } = await pagesOf(held, { things: held.table.items, order: "SURPRISE" }, args, context);
  return connection(
    ["Pairs of items are in the order of their p-values; a pair shares the holders that hold both."],
    [],
    found.pairs.map(({ sizeA, sizeB, items, significance: { shared } }) => ({
      jaccard: measureOf("JACCARD", sizeA, sizeB, shared, items),
      lift: measureOf("LIFT", sizeA, sizeB, shared, items),
    })),
  );
}

async function tableFor(
  holders: HolderKind,
  items: ItemKind,
  asked: { itemsArgument: string; ofPairs: boolean },
  args: PairsArgs,
  context: Context,
) {
  return holdingTable(tableQuestion(holders, items, args.scope, context, asked), context);
}

/** A page of pairs of the things named, which are the table's holders, or its items where order is SURPRISE. */
async function pagesOf(
  { holdings, table }: Held,
  { things, order, between }: PairsOf,
  args: PairsArgs,
  context: Context,
) {
  const asked = args.nullModel ?? "SIZES";
  const list = {
    order,
    nullModel: asked,
    correction: args.correction ?? "DISCRETE_FDR",
    alpha: args.alpha ?? 0.05,
    minShared: args.minShared ?? 1,
    significantOnly: args.significantOnly ?? false,
  };
  const mark = listMark("pairs", table.question.key, { ...list, ...(between && { between }) });
  const page: PairsAsked = {
    ...list,
    first: (args.first ?? 0) + 1,
    ...(args.after == null ? {} : { after: pairAt(args.after, mark, things) }),
  };
  const found = await findPairs(holdings, table, page, between, context.untilOver());
  const { nullModel, tested } = found;
  const judged: Judged = { asked, nullModel, correction: page.correction, alpha: page.alpha, tested };
  const connection = (sentences: string[], cited: readonly string[], own: readonly object[]) => {
    const edges = found.pairs.map((pair, index) => {
      const { cursor, ...node } = {
        ...edgeOf(pair, things, mark, context),
        ...own[index],
        significance: significanceOf(pair.significance, judged),
      };
      const id = pairId(table.question.key, things[pair.a]!, things[pair.b]!);
      return { cursor, node: { id, ...node }, ...node };
    });
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
        [...sentences, ...significanceSentences(table, judged), tooFewSentence],
        [...cited, ...significanceReferences(nullModel, page.correction)],
      ),
    };
  };
  return { found, connection };
}

/** The same for the same two things in the same scope, whatever is asked of them. */
function pairId(scope: string, a: { id: string }, b: { id: string }): string {
  return `pair:${listMark("pair", scope, {})}:${a.id}~${b.id}`;
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
    get a() {
      return nodes.byId(first);
    },
    get b() {
      return nodes.byId(second);
    },
    sizeA,
    sizeB,
    shared: significance.shared,
  };
}

/** Pairs of which things; only those between some of the holders where they are given. */
interface PairsOf {
  things: readonly { id: string }[];
  order: PairOrder;
  between?: readonly number[] | undefined;
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
