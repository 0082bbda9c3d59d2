import { ArgsType } from "type-graphql";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PrinciplesOfArgs } from "./PrinciplesArgs.ts";

export const HeldPrincipleOrder = orderType("HeldPrincipleOrder", {
  MENTION_COUNT: "What the most mentions affirm first.",
  MENTION_COUNT_ASC: "What the fewest affirm first.",
  CONTRIBUTION_COUNT: "What stands in the most contributions first.",
  CONTRIBUTION_COUNT_ASC: "What stands in the fewest first.",
  LABEL: "By English label.",
  LABEL_DESC: "The same from the end.",
});
export type HeldPrincipleOrder = keyof typeof HeldPrincipleOrder;

@ArgsType()
export class HeldPrinciplesArgs extends PrinciplesOfArgs {
  @OrderBy(HeldPrincipleOrder, "MENTION_COUNT")
  orderBy?: HeldPrincipleOrder[] | null;
}
