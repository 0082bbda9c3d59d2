import { ArgsType, Field } from "type-graphql";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { ScopeArgs } from "../overlap/OverlapArgs.ts";
import { MatrixOrder, MatrixValue } from "./Matrix.ts";

@ArgsType()
export class MatrixArgs extends ScopeArgs {
  @Field(() => HolderKind)
  rows!: HolderKind;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  columns?: ItemKind | null;

  @Field(() => MatrixValue, { nullable: true, defaultValue: MatrixValue.MENTION_COUNT })
  value?: MatrixValue | null;

  @Field(() => MatrixOrder, { nullable: true, defaultValue: MatrixOrder.NAME })
  order?: MatrixOrder | null;
}
