import { ArgsType, Field, registerEnumType } from "type-graphql";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { ContributorsOfArgs } from "./ContributorsArgs.ts";

export enum InstrumentCiterOrder {
  CITATION_COUNT = "CITATION_COUNT",
  CITATION_COUNT_ASC = "CITATION_COUNT_ASC",
  CONTRIBUTION_COUNT = "CONTRIBUTION_COUNT",
  CONTRIBUTION_COUNT_ASC = "CONTRIBUTION_COUNT_ASC",
  NAME = "NAME",
  NAME_DESC = "NAME_DESC",
}
registerEnumType(InstrumentCiterOrder, {
  name: "InstrumentCiterOrder",
  description: "Ties are broken by the next order, then by key.",
  valuesConfig: {
    CITATION_COUNT: { description: "Who cites it most often first." },
    CITATION_COUNT_ASC: { description: "Who cites it least often first." },
    CONTRIBUTION_COUNT: { description: "Who cites it in the most contributions first." },
    CONTRIBUTION_COUNT_ASC: { description: "Who cites it in the fewest first." },
    NAME: { description: "By English name." },
    NAME_DESC: { description: "The same from the end." },
  },
});

@ArgsType()
export class InstrumentCitersArgs extends ContributorsOfArgs {
  @Field(() => [InstrumentCiterOrder], {
    nullable: true,
    defaultValue: [InstrumentCiterOrder.CITATION_COUNT],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: InstrumentCiterOrder[] | null;
}
