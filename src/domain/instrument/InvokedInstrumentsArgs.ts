import { ArgsType } from "type-graphql";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { InstrumentsOfArgs } from "./InstrumentsArgs.ts";

export const InvokedInstrumentOrder = orderType("InvokedInstrumentOrder", {
  CITATION_COUNT: "What is cited most often first.",
  CITATION_COUNT_ASC: "What is cited least often first.",
  CONTRIBUTION_COUNT: "What the most contributions cite first.",
  CONTRIBUTION_COUNT_ASC: "What the fewest cite first.",
  TITLE: "By English title.",
  TITLE_DESC: "The same from the end.",
  DATE: "Oldest first.",
  DATE_DESC: "Newest first.",
});
export type InvokedInstrumentOrder = keyof typeof InvokedInstrumentOrder;

@ArgsType()
export class InvokedInstrumentsArgs extends InstrumentsOfArgs {
  @OrderBy(InvokedInstrumentOrder, "CITATION_COUNT")
  orderBy?: InvokedInstrumentOrder[] | null;
}
