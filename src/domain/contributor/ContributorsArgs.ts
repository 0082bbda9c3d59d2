import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { ContributorKind } from "./ContributorKind.ts";
import { UnRegionalGroup } from "./UnRegionalGroup.ts";

const nullable = { nullable: true } as const;

export enum ContributorOrder {
  NAME = "NAME",
  PRINCIPLE_COUNT = "PRINCIPLE_COUNT",
  CITATION_COUNT = "CITATION_COUNT",
}
registerEnumType(ContributorOrder, {
  name: "ContributorOrder",
  description: "Ties are broken by key.",
  valuesConfig: {
    NAME: { description: "By English name." },
    PRINCIPLE_COUNT: { description: "Who holds the most principles first." },
    CITATION_COUNT: { description: "Who cites instruments most often first." },
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
  @Field(() => ContributorOrder, { nullable: true, defaultValue: ContributorOrder.NAME })
  orderBy?: ContributorOrder | null;
}
