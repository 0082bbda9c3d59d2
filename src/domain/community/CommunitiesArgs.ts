import { ArgsType, Field, Float, Int } from "type-graphql";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { IsChance } from "../input/IsChance.ts";
import { ScopeArgs } from "../overlap/OverlapArgs.ts";

@ArgsType()
export class CommunitiesArgs extends ScopeArgs {
  @Field(() => HolderKind)
  among!: HolderKind;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => Float, { nullable: true, defaultValue: 0.05 })
  @IsChance()
  alpha?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "The same seed gives the same groups." })
  seed?: number | null;
}
