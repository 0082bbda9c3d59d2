import { ArgsType, Field, registerEnumType } from "type-graphql";
import { ContributorsOfArgs } from "../contributor/ContributorsArgs.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";

export enum PartyOrder {
  KEY = "KEY",
  KEY_DESC = "KEY_DESC",
  DATE = "DATE",
  DATE_DESC = "DATE_DESC",
}
registerEnumType(PartyOrder, {
  name: "PartyOrder",
  description: "Ties are broken by the next order, then by key. What has no date comes last either way.",
  valuesConfig: {
    KEY: { description: "By key." },
    KEY_DESC: { description: "The same from the end." },
    DATE: { description: "Who consented first, first." },
    DATE_DESC: { description: "Who consented last, first." },
  },
});

const orderField = { nullable: true, defaultValue: [PartyOrder.KEY], description: orderDescription } as const;

@ArgsType()
export class PartyToArgs extends PageArgs {
  @Field(() => [PartyOrder], orderField)
  @ArrayMaxSize(mostOrders)
  orderBy?: PartyOrder[] | null;
}

@ArgsType()
export class PartiesArgs extends ContributorsOfArgs {
  @Field(() => [PartyOrder], orderField)
  @ArrayMaxSize(mostOrders)
  orderBy?: PartyOrder[] | null;
}
