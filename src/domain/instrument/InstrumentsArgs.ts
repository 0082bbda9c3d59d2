import { ArgsType, Field } from "type-graphql";
import { DateFilter, enumFilter, KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { NestedInput, NestedWhere } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { InstrumentKind } from "./Instrument.ts";

const nullable = { nullable: true } as const;

export const InstrumentOrder = orderType("InstrumentOrder", {
  TITLE: "By English title.",
  TITLE_DESC: "The same from the end.",
  DATE: "Oldest first.",
  DATE_DESC: "Newest first.",
  CITER_COUNT: "What the most contributors cite first.",
  CITER_COUNT_ASC: "What the fewest cite first.",
});
export type InstrumentOrder = keyof typeof InstrumentOrder;

export const InstrumentKindFilter = enumFilter("InstrumentKindFilter", InstrumentKind);

@NestedInput()
export class InstrumentWhere extends NestedWhere<InstrumentWhere> {
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
  @OrderBy(InstrumentOrder, "TITLE")
  orderBy?: InstrumentOrder[] | null;
}
