import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { ContributorKindFilter } from "../contributor/ContributorsArgs.ts";
import { DateFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";

const nullable = { nullable: true } as const;

export enum ContributionOrder {
  DATE = "DATE",
  DATE_DESC = "DATE_DESC",
  TITLE = "TITLE",
  TITLE_DESC = "TITLE_DESC",
}
registerEnumType(ContributionOrder, {
  name: "ContributionOrder",
  description: "Ties are broken by the next order, then by key. What has no date comes last either way.",
  valuesConfig: {
    DATE: { description: "Oldest first." },
    DATE_DESC: { description: "Newest first." },
    TITLE: { description: "By title." },
    TITLE_DESC: { description: "The same from the end." },
  },
});

@InputType({ description: "All conditions of one object hold together; and, or, not nest to depth 5." })
export class ContributionWhere {
  @Field(() => [ContributionWhere], nullable)
  and?: ContributionWhere[] | null;

  @Field(() => [ContributionWhere], nullable)
  or?: ContributionWhere[] | null;

  @Field(() => ContributionWhere, nullable)
  not?: ContributionWhere | null;

  @Field(() => KeyFilter, nullable)
  key?: KeyFilter | null;

  @Field(() => TextFilter, nullable)
  title?: TextFilter | null;

  @Field(() => DateFilter, nullable)
  date?: DateFilter | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of processes." })
  process?: KeyFilter | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of contributors, one of whom submitted it." })
  contributor?: KeyFilter | null;

  @Field(() => ContributorKindFilter, nullable)
  contributorKind?: object | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of schemes for which it was read, wholly or in part." })
  scheme?: KeyFilter | null;

  @Field(() => KeyFilter, { ...nullable, description: "To the letter, as `licence` says it." })
  licence?: KeyFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of principles that it affirms." })
  holds?: KeySetFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of instruments that it cites in its own words." })
  invokes?: KeySetFilter | null;
}

@ArgsType()
export class ContributionsArgs extends PageArgs {
  @Field(() => ContributionWhere, nullable)
  where?: ContributionWhere | null;

  @Field(() => [ContributionOrder], {
    nullable: true,
    defaultValue: [ContributionOrder.DATE],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: ContributionOrder[] | null;
}
