import { ArgsType, Field } from "type-graphql";
import { enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { NestedInput, NestedWhere } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { ContributorKind } from "./ContributorKind.ts";
import { UnRegionalGroup } from "./UnRegionalGroup.ts";

const nullable = { nullable: true } as const;

export const ContributorOrder = orderType("ContributorOrder", {
  NAME: "By English name.",
  NAME_DESC: "The same from the end.",
  PRINCIPLE_COUNT: "Those that hold the most principles first.",
  PRINCIPLE_COUNT_ASC: "Those that hold the fewest first.",
  CITATION_COUNT: "Those that cite instruments most often first.",
  CITATION_COUNT_ASC: "Those that cite least often first.",
});
export type ContributorOrder = keyof typeof ContributorOrder;

export const ContributorKindFilter = enumFilter("ContributorKindFilter", ContributorKind);
export const UnRegionalGroupFilter = enumFilter("UnRegionalGroupFilter", UnRegionalGroup);

@NestedInput()
export class ContributorWhere extends NestedWhere<ContributorWhere> {
  @Field(() => KeyFilter, nullable)
  key?: KeyFilter | null;

  @Field(() => TextFilter, { ...nullable, description: "Any of its names, in any language." })
  name?: TextFilter | null;

  @Field(() => ContributorKindFilter, nullable)
  kind?: object | null;

  @Field(() => UnRegionalGroupFilter, nullable)
  regionalGroup?: object | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of principles that it affirms in its own words." })
  holds?: KeySetFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of instruments that it cites in its own words." })
  invokes?: KeySetFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of instruments to which it is a party." })
  partyTo?: KeySetFilter | null;
}

@ArgsType()
export class ContributorsOfArgs extends PageArgs {
  @Field(() => ContributorWhere, nullable)
  where?: ContributorWhere | null;
}

@ArgsType()
export class ContributorsArgs extends ContributorsOfArgs {
  @OrderBy(ContributorOrder, "NAME")
  orderBy?: ContributorOrder[] | null;
}
