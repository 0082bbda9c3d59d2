import { ArgsType, Field, registerEnumType } from "type-graphql";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { ContributorsOfArgs } from "./ContributorsArgs.ts";

export enum PrincipleHolderOrder {
  MENTION_COUNT = "MENTION_COUNT",
  MENTION_COUNT_ASC = "MENTION_COUNT_ASC",
  CONTRIBUTION_COUNT = "CONTRIBUTION_COUNT",
  CONTRIBUTION_COUNT_ASC = "CONTRIBUTION_COUNT_ASC",
  NAME = "NAME",
  NAME_DESC = "NAME_DESC",
}
registerEnumType(PrincipleHolderOrder, {
  name: "PrincipleHolderOrder",
  description: "Ties are broken by the next order, then by key.",
  valuesConfig: {
    MENTION_COUNT: { description: "Who affirms it most often first." },
    MENTION_COUNT_ASC: { description: "Who affirms it least often first." },
    CONTRIBUTION_COUNT: { description: "Who affirms it in the most contributions first." },
    CONTRIBUTION_COUNT_ASC: { description: "Who affirms it in the fewest first." },
    NAME: { description: "By English name." },
    NAME_DESC: { description: "The same from the end." },
  },
});

@ArgsType()
export class PrincipleHoldersArgs extends ContributorsOfArgs {
  @Field(() => [PrincipleHolderOrder], {
    nullable: true,
    defaultValue: [PrincipleHolderOrder.MENTION_COUNT],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: PrincipleHolderOrder[] | null;
}
