import { ArgsType, Field, registerEnumType } from "type-graphql";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PrinciplesOfArgs } from "./PrinciplesArgs.ts";

export enum HeldPrincipleOrder {
  MENTION_COUNT = "MENTION_COUNT",
  MENTION_COUNT_ASC = "MENTION_COUNT_ASC",
  CONTRIBUTION_COUNT = "CONTRIBUTION_COUNT",
  CONTRIBUTION_COUNT_ASC = "CONTRIBUTION_COUNT_ASC",
  LABEL = "LABEL",
  LABEL_DESC = "LABEL_DESC",
}
registerEnumType(HeldPrincipleOrder, {
  name: "HeldPrincipleOrder",
  description: "Ties are broken by the next order, then by key.",
  valuesConfig: {
    MENTION_COUNT: { description: "What the most mentions affirm first." },
    MENTION_COUNT_ASC: { description: "What the fewest affirm first." },
    CONTRIBUTION_COUNT: { description: "What stands in the most contributions first." },
    CONTRIBUTION_COUNT_ASC: { description: "What stands in the fewest first." },
    LABEL: { description: "By English label." },
    LABEL_DESC: { description: "The same from the end." },
  },
});

@ArgsType()
export class HeldPrinciplesArgs extends PrinciplesOfArgs {
  @Field(() => [HeldPrincipleOrder], {
    nullable: true,
    defaultValue: [HeldPrincipleOrder.MENTION_COUNT],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: HeldPrincipleOrder[] | null;
}
