import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";

const nullable = { nullable: true } as const;

export enum PrincipleOrder {
  LABEL = "LABEL",
  LABEL_DESC = "LABEL_DESC",
  HOLDER_COUNT = "HOLDER_COUNT",
  HOLDER_COUNT_ASC = "HOLDER_COUNT_ASC",
}
registerEnumType(PrincipleOrder, {
  name: "PrincipleOrder",
  description: "Ties are broken by the next order, then by key.",
  valuesConfig: {
    LABEL: { description: "By English label." },
    LABEL_DESC: { description: "The same from the end." },
    HOLDER_COUNT: { description: "What the most contributors hold first." },
    HOLDER_COUNT_ASC: { description: "What the fewest hold first." },
  },
});

@InputType({ description: "All conditions of one object hold together; and, or, not nest to depth 5." })
export class PrincipleWhere {
  @Field(() => [PrincipleWhere], nullable)
  and?: PrincipleWhere[] | null;

  @Field(() => [PrincipleWhere], nullable)
  or?: PrincipleWhere[] | null;

  @Field(() => PrincipleWhere, nullable)
  not?: PrincipleWhere | null;

  @Field(() => KeyFilter, nullable)
  key?: KeyFilter | null;

  @Field(() => TextFilter, { ...nullable, description: "Any label, preferred or alternative, in any language." })
  label?: TextFilter | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of schemes." })
  scheme?: KeyFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of contributors that affirm it in their own words." })
  heldBy?: KeySetFilter | null;

  @Field(() => KeySetFilter, { ...nullable, description: "Keys of instruments that state it." })
  enshrinedIn?: KeySetFilter | null;
}

@ArgsType()
export class PrinciplesOfArgs extends PageArgs {
  @Field(() => PrincipleWhere, nullable)
  where?: PrincipleWhere | null;
}

@ArgsType()
export class PrinciplesArgs extends PrinciplesOfArgs {
  @Field(() => [PrincipleOrder], {
    nullable: true,
    defaultValue: [PrincipleOrder.LABEL],
    description: orderDescription,
  })
  @ArrayMaxSize(mostOrders)
  orderBy?: PrincipleOrder[] | null;
}
