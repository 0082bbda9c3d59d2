import { ArgsType, Field, InputType } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { Strength } from "./Recommendation.ts";

const nullable = { nullable: true } as const;
const RecommendationOrder = evidenceOrderType("RecommendationOrder");
const StrengthFilter = enumFilter("StrengthFilter", Strength);

@InputType({
  description:
    "All conditions of one object hold together; and, or, not nest to depth 5. Without a word about it: status ACCEPTED. Recommendations are always in the contributor's own voice.",
})
export class RecommendationWhere extends EvidenceWhere {
  @Field(() => [RecommendationWhere], nullable)
  and?: RecommendationWhere[] | null;

  @Field(() => [RecommendationWhere], nullable)
  or?: RecommendationWhere[] | null;

  @Field(() => RecommendationWhere, nullable)
  not?: RecommendationWhere | null;

  @Field(() => StrengthFilter, nullable)
  strength?: object | null;

  @Field(() => TextFilter, nullable)
  addressee?: TextFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of principles." })
  advances?: KeySetFilter | null;

  @Field(() => KeySetFilter, {
    ...nullable,
    description: "Keys of instruments and paths of provisions, each with all provisions that stand under it.",
  })
  invokes?: KeySetFilter | null;
}

@ArgsType()
export class RecommendationsArgs extends PageArgs {
  @Field(() => RecommendationWhere, nullable)
  where?: RecommendationWhere | null;

  @Field(() => [RecommendationOrder], {
    ...nullable,
    defaultValue: [RecommendationOrder.PLACE],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: string[] | null;
}
