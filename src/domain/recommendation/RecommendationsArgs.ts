import { ArgsType, Field } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { NestedInput } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { Strength } from "./Recommendation.ts";

const nullable = { nullable: true } as const;
const RecommendationOrder = evidenceOrderType("RecommendationOrder");
const StrengthFilter = enumFilter("StrengthFilter", Strength);

@NestedInput("Without a word about it: status ACCEPTED. Recommendations are always in the contributor's own voice.")
export class RecommendationWhere extends EvidenceWhere<RecommendationWhere> {
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

  @OrderBy(RecommendationOrder, "PLACE")
  orderBy?: string[] | null;
}
