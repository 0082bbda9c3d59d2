import { ArgsType, Field } from "type-graphql";
import { KeyFilter, KeySetFilter, TextFilter } from "../filter/filters.ts";
import { NestedInput, NestedWhere } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { orderType } from "../list/orderType.ts";
import { PageArgs } from "../list/PageArgs.ts";

const nullable = { nullable: true } as const;

export const PrincipleOrder = orderType("PrincipleOrder", {
  LABEL: "By English label.",
  LABEL_DESC: "The same from the end.",
  HOLDER_COUNT: "What the most contributors hold first.",
  HOLDER_COUNT_ASC: "What the fewest hold first.",
});
export type PrincipleOrder = keyof typeof PrincipleOrder;

@NestedInput()
export class PrincipleWhere extends NestedWhere<PrincipleWhere> {
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
  @OrderBy(PrincipleOrder, "LABEL")
  orderBy?: PrincipleOrder[] | null;
}
