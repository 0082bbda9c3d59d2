import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { DateFilter, enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { InstrumentKind } from "./Instrument.ts";

const nullable = { nullable: true } as const;

export enum InstrumentOrder {
  TITLE = "TITLE",
  DATE = "DATE",
  CITER_COUNT = "CITER_COUNT",
}
registerEnumType(InstrumentOrder, {
  name: "InstrumentOrder",
  description: "Ties are broken by key.",
  valuesConfig: {
    TITLE: { description: "By English title." },
    DATE: { description: "Oldest first; what has no date comes last." },
    CITER_COUNT: { description: "What the most contributors cite first." },
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
  @Field(() => InstrumentOrder, { nullable: true, defaultValue: InstrumentOrder.TITLE })
  orderBy?: InstrumentOrder | null;
}
