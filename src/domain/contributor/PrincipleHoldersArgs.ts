import { ArgsType } from "type-graphql";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { ContributorsOfArgs } from "./ContributorsArgs.ts";

export const PrincipleHolderOrder = orderType("PrincipleHolderOrder", {
  MENTION_COUNT: "Who affirms it most often first.",
  MENTION_COUNT_ASC: "Who affirms it least often first.",
  CONTRIBUTION_COUNT: "Who affirms it in the most contributions first.",
  CONTRIBUTION_COUNT_ASC: "Who affirms it in the fewest first.",
  NAME: "By English name.",
  NAME_DESC: "The same from the end.",
});
export type PrincipleHolderOrder = keyof typeof PrincipleHolderOrder;

@ArgsType()
export class PrincipleHoldersArgs extends ContributorsOfArgs {
  @OrderBy(PrincipleHolderOrder, "MENTION_COUNT")
  orderBy?: PrincipleHolderOrder[] | null;
}
