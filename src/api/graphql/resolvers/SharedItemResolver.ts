import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { citationsOfCiter } from "../../../domain/citation/citations.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { Evidence } from "../../../domain/evidence/Evidence.ts";
import { HolderKind } from "../../../domain/holding/HolderKind.ts";
import { ItemKind } from "../../../domain/holding/ItemKind.ts";
import { PageSize } from "../../../domain/input/PageSize.ts";
import { Stance } from "../../../domain/mention/Mention.ts";
import { mentionsOfHolder } from "../../../domain/mention/mentions.ts";
import { OpposedItem, SharedItem } from "../../../domain/overlap/Overlap.ts";

const ofWords =
  "Its mentions or citations, in the order of the texts; none for an instrument, whose places are locators.";

@ArgsType()
class EvidenceOfSharedArgs {
  @Field(() => Int)
  @PageSize()
  first!: number;
}

@Resolver(() => SharedItem)
export class SharedItemResolver {
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

@Resolver(() => OpposedItem)
export class OpposedItemResolver {
  @FieldResolver(() => [Evidence], { description: "What a says of it, for or against, in the order of the texts." })
  evidenceA(
    @Root() opposed: OpposedItem,
    @Args(() => EvidenceOfSharedArgs) { first }: EvidenceOfSharedArgs,
    @Ctx() context: Context,
  ) {
    return evidenceOf(opposed, opposed.aId, first, context, forOrAgainst);
  }

  @FieldResolver(() => [Evidence], { description: "What b says of it, for or against, in the order of the texts." })
  evidenceB(
    @Root() opposed: OpposedItem,
    @Args(() => EvidenceOfSharedArgs) { first }: EvidenceOfSharedArgs,
    @Ctx() context: Context,
  ) {
    return evidenceOf(opposed, opposed.bId, first, context, forOrAgainst);
  }
}

const forOrAgainst = [Stance.AFFIRMS, Stance.OPPOSES];

async function evidenceOf(
  { itemId, question, stance }: Pick<SharedItem, "itemId" | "question" | "stance">,
  holderId: string,
  first: number,
  { lists }: Context,
  stances = stance === undefined ? undefined : [stance],
) {
  if (question.holders === HolderKind.INSTRUMENT) return [];
  const parent = { id: holderId, other: itemId };
  const where = question.evidenceWhere;
  if (question.items === ItemKind.INSTRUMENTS)
    return lists.connection(citationsOfCiter(holderId), parent, { first, where }).nodes;
  const ofStances = { ...where, ...(stances && { stance: { in: stances } }) };
  return lists.connection(mentionsOfHolder(holderId), parent, { first, where: ofStances }).nodes;
}
