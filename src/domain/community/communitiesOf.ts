import type { Context } from "../request/Context.ts";
import type { HoldingTable } from "../holding/HoldingTable.ts";
import { type Holdings, holdingTable } from "../holding/Holdings.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { methodOf, references, sampledReferences } from "../holding/methodOf.ts";
import {
  canTestCommunities,
  type ExcessAsked,
  excessAsked,
  excessCommunities,
  stepsOfAll,
  type TestedCommunities,
} from "../../statistics/communities/excessCommunities.ts";
import { nullModels } from "../../statistics/chance/nullModels.ts";
import { WorkThread } from "../../threads/WorkThread.ts";
import { GraphError } from "../../graph/GraphError.ts";
import { tableQuestion } from "../holding/TableQuestion.ts";
import {
  marksOf,
  significantGraph,
  stableCommunities,
  type StablePartition,
} from "../../statistics/communities/communities.ts";
import { PairSignificance } from "../../statistics/pairs/PairSignificance.ts";
import { shownChance, significanceReferences, significanceSentences } from "../overlap/significanceSentences.ts";
import type { CommunitiesArgs } from "./CommunitiesArgs.ts";

const [nullModel, correction] = ["SIZES", "DISCRETE_FDR"] as const;
const mostMarks = 10;

/** So many are done here, in slices. */
const fewSteps = 1e8;
/** Who asks waits for less; this is for what nobody stops. */
const longestMs = 60_000;
const thread = new WorkThread<ExcessAsked>({
  program: "statistics/communities/excessWorker.ts",
  heapMb: 512,
  tooLate: () => new GraphError("TIMEOUT", "the groups took longer than the request may"),
});

/** Groups of holders that hold alike. */
export async function communitiesOf(args: CommunitiesArgs, context: Context) {
  const question = tableQuestion(args.among, args.items ?? ItemKind.PRINCIPLES, args.scope, context, { ofPairs: true });
  const { holdings, table } = await holdingTable(question, context);
  const [alpha, seed] = [args.alpha ?? 0.05, args.seed ?? 1];
  const found = await holdings.answer(table, ["communities", alpha, seed], context.untilOver(), (signal) =>
    canTestCommunities(table.incidence)
      ? testedGroups(holdings, table, alpha, seed, signal)
      : untestedGroups(holdings, table, alpha, seed, signal),
  );
  const thing = (id: string) => () => context.nodes.byId(id);
  return {
    get groups() {
      return found.groups.map(({ holders, marks, ...group }) => ({
        ...group,
        get holders() {
          return holders.map((place) => context.nodes.byId(table.holders[place]!.id));
        },
        get marks() {
          return marks.map(({ item, inside }) => ({ item: thing(table.items[item]!.id), count: inside }));
        },
      }));
    },
    modularity: found.modularity,
    pValue: found.pValue,
    sentence: found.sentence,
    method: methodOf(
      table,
      [
        ...found.how,
        `Groups are found by the Louvain method (Blondel et al. 2008) with seed ${seed}; the stability of a group is the mean share of ${found.seeds} seeds in which its pairs stay together.`,
        "Items mark a group by their share inside over their share outside, one holder more and one without it counted on either side.",
        found.sentence,
      ],
      [...found.cited, references.louvain],
    ),
  };
}

/** Joined by what is shared above expectation, and tested against sampled tables. */
async function testedGroups(holdings: Holdings, table: HoldingTable, alpha: number, seed: number, signal: AbortSignal) {
  const chances = await holdings.chances(table, "MARGINS", signal);
  const asked = excessAsked(table.incidence, chances, seed);
  const partition =
    stepsOfAll(asked) < fewSteps
      ? await holdings.compute(excessCommunities(asked), signal)
      : await thread.ask<TestedCommunities>(asked, longestMs, signal);
  const { modularity, pValue, samples, seeds, expected } = partition;
  const p = `p = ${shownChance(pValue)}`;
  return {
    groups: await holdings.compute(groupsOf(table, partition), signal),
    modularity,
    seeds,
    pValue,
    sentence:
      pValue <= alpha
        ? `There are groups: the table divides better than chance would let it (${p}).`
        : `These groups are no more than chance would give (${p}).`,
    how: [
      "Two holders are joined where they share more than expected, weighted by how much more.",
      nullModels[chances.nullModel].method,
      `The modularity of ${modularity.toPrecision(3)} is compared with that of ${samples} tables of the same sizes and popularities, joined and divided in the same way, which have ${expected.toPrecision(3)} on average.`,
      "Items count as independent given the margins: principles that are always coded together make groups, too.",
    ],
    cited: [...nullModels[chances.nullModel].references, ...sampledReferences],
  };
}

/** Of a table that is too large for that: joined where the overlap is significant. */
async function untestedGroups(
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
  const edges = judged.countFrom(1).significant;
  const judgedBy = { asked: nullModel, nullModel: comparison.nullModel, correction, alpha, tested: judged.tested };
  return {
    groups: await holdings.compute(groupsOf(table, partition), signal),
    modularity: partition.modularity,
    seeds: partition.seeds,
    pValue: 1,
    sentence:
      edges === 0
        ? "No overlap is significant, so each holder is a group of its own, and the data say nothing about groups."
        : "These groups were not tested: the table is too large for sampled tables. Ask for a narrower scope to know whether they are more than chance.",
    how: [
      `Holders are joined where their overlap is significant (${edges} of ${judged.tested} pairs), weighted by Jaccard's coefficient.`,
      ...significanceSentences(table, judgedBy),
    ],
    cited: significanceReferences(comparison.nullModel, correction),
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
