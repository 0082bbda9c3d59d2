import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { citationsOfCiter } from "../../../domain/citation/citations.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { Evidence } from "../../../domain/evidence/Evidence.ts";
import { HolderKind } from "../../../domain/holding/HolderKind.ts";
import { ItemKind } from "../../../domain/holding/ItemKind.ts";
import { PageSize } from "../../../domain/input/PageSize.ts";
import { mentionsOfHolder } from "../../../domain/mention/mentions.ts";
import { nearestHolders } from "../../../domain/overlap/nearestHolders.ts";
import { Neighbour, Overlap, SharedItem } from "../../../domain/overlap/Overlap.ts";
import { CooccurrenceArgs, NearestArgs, OverlapArgs, OverlapsArgs } from "../../../domain/overlap/OverlapArgs.ts";
import { overlapBetween } from "../../../domain/overlap/overlapBetween.ts";
import { ItemPairConnection, PairConnection } from "../../../domain/overlap/Pairs.ts";
import { cooccurrencePage, overlapsPage } from "../../../domain/overlap/pairsPage.ts";
import { TableTest } from "../../../domain/tableTest/TableTest.ts";
import { TableTestArgs } from "../../../domain/tableTest/TableTestArgs.ts";
import { tableTestOf } from "../../../domain/tableTest/tableTestOf.ts";

const ofWords =
  "Its mentions or citations, in the order of the texts; none for an instrument, whose places are locators.";

@ArgsType()
class EvidenceOfSharedArgs {
  @Field(() => Int)
  @PageSize()
  first!: number;
}

@Resolver(() => SharedItem)
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

  @FieldResolver(() => [Evidence], { description: `What a says of it. ${ofWords}` })
  evidenceA(
    @Root() shared: SharedItem,
    @Args(() => EvidenceOfSharedArgs) { first }: EvidenceOfSharedArgs,
    @Ctx() context: Context,
  ) {
    return evidenceOf(shared, shared.aId, first, context);
  }

  @FieldResolver(() => [Evidence], { description: `What b says of it. ${ofWords}` })
  evidenceB(
    @Root() shared: SharedItem,
    @Args(() => EvidenceOfSharedArgs) { first }: EvidenceOfSharedArgs,
    @Ctx() context: Context,
  ) {
    return evidenceOf(shared, shared.bId, first, context);
  }
}

async function evidenceOf({ itemId, question }: SharedItem, holderId: string, first: number, { lists }: Context) {
  if (question.holders === HolderKind.INSTRUMENT) return [];
  const parent = { id: holderId, other: itemId };
  const page = { first, where: question.evidenceWhere };
  return question.items === ItemKind.INSTRUMENTS
    ? lists.connection(citationsOfCiter(holderId), parent, page).nodes()
    : lists.connection(mentionsOfHolder(holderId), parent, page).nodes();
}
