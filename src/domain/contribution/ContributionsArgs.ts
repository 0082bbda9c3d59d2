import { ArgsType, Field } from "type-graphql";
import { ContributorKindFilter } from "../contributor/ContributorsArgs.ts";
import { DateFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { NestedInput, NestedWhere } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PageArgs } from "../list/PageArgs.ts";

const nullable = { nullable: true } as const;

export const ContributionOrder = orderType("ContributionOrder", {
  DATE: "Oldest first.",
  DATE_DESC: "Newest first.",
  TITLE: "By title.",
  TITLE_DESC: "The same from the end.",
});
export type ContributionOrder = keyof typeof ContributionOrder;

@NestedInput()
export class ContributionWhere extends NestedWhere<ContributionWhere> {
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

  @OrderBy(ContributionOrder, "DATE")
  orderBy?: ContributionOrder[] | null;
}
