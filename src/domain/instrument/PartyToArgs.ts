import { ArgsType } from "type-graphql";
import { ContributorsOfArgs } from "../contributor/ContributorsArgs.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PageArgs } from "../list/PageArgs.ts";

export const PartyOrder = orderType("PartyOrder", {
  KEY: "By key.",
  KEY_DESC: "The same from the end.",
  DATE: "Who consented first, first.",
  DATE_DESC: "Who consented last, first.",
});
export type PartyOrder = keyof typeof PartyOrder;

@ArgsType()
export class PartyToArgs extends PageArgs {
  @OrderBy(PartyOrder, "KEY")
  orderBy?: PartyOrder[] | null;
}

@ArgsType()
export class PartiesArgs extends ContributorsOfArgs {
  @OrderBy(PartyOrder, "KEY")
  orderBy?: PartyOrder[] | null;
}
