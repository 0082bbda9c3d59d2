import { ArgsType } from "type-graphql";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { ContributorsOfArgs } from "./ContributorsArgs.ts";

export const InstrumentCiterOrder = orderType("InstrumentCiterOrder", {
  CITATION_COUNT: "Who cites it most often first.",
  CITATION_COUNT_ASC: "Who cites it least often first.",
  CONTRIBUTION_COUNT: "Who cites it in the most contributions first.",
  CONTRIBUTION_COUNT_ASC: "Who cites it in the fewest first.",
  NAME: "By English name.",
  NAME_DESC: "The same from the end.",
});
export type InstrumentCiterOrder = keyof typeof InstrumentCiterOrder;

@ArgsType()
export class InstrumentCitersArgs extends ContributorsOfArgs {
  @OrderBy(InstrumentCiterOrder, "CITATION_COUNT")
  orderBy?: InstrumentCiterOrder[] | null;
}
