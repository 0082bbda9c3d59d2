import { ArgsType, Field } from "type-graphql";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { ScopeArgs } from "../overlap/OverlapArgs.ts";
import { PrevalenceGroup } from "./Prevalence.ts";

@ArgsType()
export class PrevalenceArgs extends ScopeArgs {
  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => HolderKind, { nullable: true, defaultValue: HolderKind.CONTRIBUTION })
  across?: HolderKind | null;

  @Field(() => PrevalenceGroup)
  groupBy!: PrevalenceGroup;
}
