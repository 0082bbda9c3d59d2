import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { ContributorKind } from "./ContributorKind.ts";
import { UnRegionalGroup } from "./UnRegionalGroup.ts";

const nullable = { nullable: true } as const;

export enum ContributorOrder {
  NAME = "NAME",
  NAME_DESC = "NAME_DESC",
  PRINCIPLE_COUNT = "PRINCIPLE_COUNT",
  PRINCIPLE_COUNT_ASC = "PRINCIPLE_COUNT_ASC",
  CITATION_COUNT = "CITATION_COUNT",
  CITATION_COUNT_ASC = "CITATION_COUNT_ASC",
}
registerEnumType(ContributorOrder, {
  name: "ContributorOrder",
  description: "Ties are broken by the next order, then by key.",
  valuesConfig: {
    NAME: { description: "By English name." },
    NAME_DESC: { description: "The same from the end." },
    PRINCIPLE_COUNT: { description: "Those that hold the most principles first." },
    PRINCIPLE_COUNT_ASC: { description: "Those that hold the fewest first." },
    CITATION_COUNT: { description: "Those that cite instruments most often first." },
    CITATION_COUNT_ASC: { description: "Those that cite least often first." },
  },
});

export const ContributorKindFilter = enumFilter("ContributorKindFilter", ContributorKind);
export const UnRegionalGroupFilter = enumFilter("UnRegionalGroupFilter", UnRegionalGroup);

@InputType({ description: "All conditions of one object hold together; and, or, not nest to depth 5." })
export class ContributorWhere {
  @Field(() => [ContributorWhere], nullable)
  and?: ContributorWhere[] | null;

  @Field(() => [ContributorWhere], nullable)
  or?: ContributorWhere[] | null;

  @Field(() => ContributorWhere, nullable)
  not?: ContributorWhere | null;

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
  @Field(() => [ContributorOrder], {
    nullable: true,
    defaultValue: [ContributorOrder.NAME],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: ContributorOrder[] | null;
}
