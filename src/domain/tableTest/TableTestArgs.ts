import { ArgsType, Field, Int } from "type-graphql";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { Max, Min } from "../input/classValidator.ts";
import { PrevalenceGroup } from "../prevalence/Prevalence.ts";
import { ScopeArgs } from "../overlap/OverlapArgs.ts";

@ArgsType()
export class TableTestArgs extends ScopeArgs {
  @Field(() => HolderKind)
  among!: HolderKind;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => PrevalenceGroup, { nullable: true, description: "Tests also whether groups share much or little." })
  groupBy?: PrevalenceGroup | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 9999,
    description: "A maximum: fewer are drawn from a large table, and the answer says how many.",
  })
  @Min(19)
  @Max(99_999)
  samples?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "The same seed gives the same answer." })
  seed?: number | null;
}
