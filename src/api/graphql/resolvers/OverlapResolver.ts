import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { nearestHolders } from "../../../domain/overlap/nearestHolders.ts";
import { Neighbour, Overlap } from "../../../domain/overlap/Overlap.ts";
import { CooccurrenceArgs, NearestArgs, OverlapArgs, OverlapsArgs } from "../../../domain/overlap/OverlapArgs.ts";
import { overlapBetween } from "../../../domain/overlap/overlapBetween.ts";
import { ItemPairConnection, PairConnection } from "../../../domain/overlap/Pairs.ts";
import { cooccurrencePage, overlapsPage } from "../../../domain/overlap/pairsPage.ts";
import { TableTest } from "../../../domain/tableTest/TableTest.ts";
import { TableTestArgs } from "../../../domain/tableTest/TableTestArgs.ts";
import { tableTestOf } from "../../../domain/tableTest/tableTestOf.ts";

@Resolver()
export class OverlapResolver {
  @Query(() => Overlap, { description: "Two holders compared: what they share, and what that is worth." })
  overlap(@Args(() => OverlapArgs) args: OverlapArgs, @Ctx() context: Context) {
    return overlapBetween(args, context);
  }

  @Query(() => [Neighbour], {
    description: "Nearest first; ties by key. Only those that share something with it.",
  })
  nearest(@Args(() => NearestArgs) args: NearestArgs, @Ctx() context: Context) {
    return nearestHolders(args, context);
  }

  @Query(() => PairConnection, { description: "Pairs of holders, strongest first; ties by key." })
  overlaps(@Args(() => OverlapsArgs) args: OverlapsArgs, @Ctx() context: Context) {
    return overlapsPage(args, context);
  }

  @Query(() => ItemPairConnection, {
    description: "Pairs of items that are held together, most surprising first: the backbone of the projection.",
  })
  cooccurrence(@Args(() => CooccurrenceArgs) args: CooccurrenceArgs, @Ctx() context: Context) {
    return cooccurrencePage(args, context);
  }

  @Query(() => TableTest, {
    description: "Whether there is more overlap in this table than its margins explain, and between given groups.",
  })
  tableTest(@Args(() => TableTestArgs) args: TableTestArgs, @Ctx() context: Context) {
    return tableTestOf(args, context);
  }
}
