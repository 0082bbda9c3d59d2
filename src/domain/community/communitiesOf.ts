import type { Context } from "../request/Context.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { type Holdings, holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references } from "../holding/methodOf.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import { marksOf, significantGraph, stableCommunities, type StablePartition } from "../../statistics/communities.ts";
import { PairSignificance } from "../../statistics/PairSignificance.ts";
import { significanceReferences, significanceSentences } from "../overlap/significanceSentences.ts";
import type { CommunitiesArgs } from "./CommunitiesArgs.ts";

const nullModel = "BICM";
const correction = "BENJAMINI_HOCHBERG";
const mostMarks = 10;

/** Groups of holders that hold alike. */
export async function communitiesOf(args: CommunitiesArgs, context: Context) {
  const question = tableQuestion(args.among, args.items ?? ItemKind.PRINCIPLES, args.scope, context);
  const { holdings, table } = await holdingTable(question, context);
  const [alpha, seed] = [args.alpha ?? 0.05, args.seed ?? 1];
  const found = await holdings.answer(table, ["communities", alpha, seed], context.untilOver(), (signal) =>
    findCommunities(holdings, table, alpha, seed, signal),
  );
  const thing = (id: string) => () => context.nodes.byId(id);
  return {
    groups: () =>
      found.groups.map(({ holders, marks, ...group }) => ({
        ...group,
        holders: () => holders.map((place) => context.nodes.byId(table.holders[place]!.id)),
        marks: () => marks.map(({ item, inside }) => ({ item: thing(table.items[item]!.id), count: inside })),
      })),
    modularity: found.modularity,
    method: methodOf(
      table,
      [
        `Holders are joined where their overlap is significant (${found.edges} of ${found.tested} pairs), weighted by Jaccard's coefficient.`,
        ...significanceSentences(table, nullModel, correction, alpha, found.tested),
        `Groups are found by the Louvain method (Blondel et al. 2008) with seed ${seed}; the stability of a group is the mean share of 100 seeds in which its pairs stay together.`,
        "Items mark a group by their share inside over their share outside, one holder more and one without it counted on either side.",
        ...(found.edges === 0
          ? ["No overlap is significant, so each holder is a group of its own, and the data say nothing about groups."]
          : []),
      ],
      [...significanceReferences(nullModel, correction), references.louvain],
    ),
  };
}

async function findCommunities(
  holdings: Holdings,
  table: HoldingTable,
  alpha: number,
  seed: number,
  signal: AbortSignal,
) {
  const comparison = await holdings.comparison(table, nullModel, signal);
  const judged = await holdings.compute(PairSignificance.of(comparison, correction, alpha), signal);
  const graph = await holdings.compute(significantGraph(judged), signal, comparison.counter);
  const partition = await holdings.compute(stableCommunities(graph, seed), signal);
  return {
    groups: await holdings.compute(groupsOf(table, partition), signal),
    modularity: partition.modularity,
    edges: judged.countFrom(1).significant,
    tested: judged.tested,
  };
}

/** There may be as many groups as holders. */
const groupsAtOnce = 100;

function* groupsOf({ incidence }: HoldingTable, { communityOf, stability }: StablePartition) {
  const members: number[][] = Array.from(stability, () => []);
  communityOf.forEach((community, holder) => members[community]!.push(holder));
  const groups = [];
  for (const [community, holders] of members.entries()) {
    const marks = marksOf(incidence, holders, mostMarks);
    groups.push({ number: community + 1, holders, marks, stability: stability[community]! });
    if (groups.length % groupsAtOnce === 0) yield;
  }
  return groups;
}
