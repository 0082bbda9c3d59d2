import { ArgsType, Field, registerEnumType } from "type-graphql";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { InstrumentsOfArgs } from "./InstrumentsArgs.ts";

export enum InvokedInstrumentOrder {
  CITATION_COUNT = "CITATION_COUNT",
  CITATION_COUNT_ASC = "CITATION_COUNT_ASC",
  CONTRIBUTION_COUNT = "CONTRIBUTION_COUNT",
  CONTRIBUTION_COUNT_ASC = "CONTRIBUTION_COUNT_ASC",
  TITLE = "TITLE",
  TITLE_DESC = "TITLE_DESC",
  DATE = "DATE",
  DATE_DESC = "DATE_DESC",
}
registerEnumType(InvokedInstrumentOrder, {
  name: "InvokedInstrumentOrder",
  description: "Ties are broken by the next order, then by key. What has no date comes last either way.",
  valuesConfig: {
    CITATION_COUNT: { description: "What is cited most often first." },
    CITATION_COUNT_ASC: { description: "What is cited least often first." },
    CONTRIBUTION_COUNT: { description: "What the most contributions cite first." },
    CONTRIBUTION_COUNT_ASC: { description: "What the fewest cite first." },
    TITLE: { description: "By English title." },
    TITLE_DESC: { description: "The same from the end." },
    DATE: { description: "Oldest first." },
    DATE_DESC: { description: "Newest first." },
  },
});

@ArgsType()
export class InvokedInstrumentsArgs extends InstrumentsOfArgs {
  @Field(() => [InvokedInstrumentOrder], {
    nullable: true,
    defaultValue: [InvokedInstrumentOrder.CITATION_COUNT],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: InvokedInstrumentOrder[] | null;
}
