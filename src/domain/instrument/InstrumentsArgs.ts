import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { DateFilter, enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { InstrumentKind } from "./Instrument.ts";

const nullable = { nullable: true } as const;

export enum InstrumentOrder {
  TITLE = "TITLE",
  TITLE_DESC = "TITLE_DESC",
  DATE = "DATE",
  DATE_DESC = "DATE_DESC",
  CITER_COUNT = "CITER_COUNT",
  CITER_COUNT_ASC = "CITER_COUNT_ASC",
}
registerEnumType(InstrumentOrder, {
  name: "InstrumentOrder",
  description: "Ties are broken by the next order, then by key. What has no date comes last either way.",
  valuesConfig: {
    TITLE: { description: "By English title." },
    TITLE_DESC: { description: "The same from the end." },
    DATE: { description: "Oldest first." },
    DATE_DESC: { description: "Newest first." },
    CITER_COUNT: { description: "What the most contributors cite first." },
    CITER_COUNT_ASC: { description: "What the fewest cite first." },
  },
});

export const InstrumentKindFilter = enumFilter("InstrumentKindFilter", InstrumentKind);

@InputType({ description: "All conditions of one object hold together; and, or, not nest to depth 5." })
export class InstrumentWhere {
  @Field(() => [InstrumentWhere], nullable)
  and?: InstrumentWhere[] | null;

  @Field(() => [InstrumentWhere], nullable)
  or?: InstrumentWhere[] | null;

  @Field(() => InstrumentWhere, nullable)
  not?: InstrumentWhere | null;

  @Field(() => KeyFilter, nullable)
  key?: KeyFilter | null;

  @Field(() => TextFilter, { ...nullable, description: "Any of its titles, in any language, or its short title." })
  title?: TextFilter | null;

  @Field(() => InstrumentKindFilter, nullable)
  kind?: object | null;

  @Field(() => DateFilter, nullable)
  date?: DateFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of contributors that cite it in their own words." })
  citedBy?: KeySetFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of principles that it states." })
  enshrines?: KeySetFilter | null;
}

@ArgsType()
export class InstrumentsOfArgs extends PageArgs {
  @Field(() => InstrumentWhere, nullable)
  where?: InstrumentWhere | null;
}

@ArgsType()
export class InstrumentsArgs extends InstrumentsOfArgs {
  @Field(() => [InstrumentOrder], {
    nullable: true,
    defaultValue: [InstrumentOrder.TITLE],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: InstrumentOrder[] | null;
}
