import type { ValidationArguments } from "class-validator";
import { ArgsType, Field } from "type-graphql";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { ArrayMaxSize, ArrayMinSize } from "../input/classValidator.ts";
import { ScopeArgs } from "../overlap/OverlapArgs.ts";
import { PrevalenceGroup } from "./Prevalence.ts";

const mostGroupings = 3;
const groupMessage = ({ value }: ValidationArguments) =>
  `\`groupBy\` names ${(value as unknown[]).length} groupings; give 1 to ${mostGroupings}.`;

@ArgsType()
export class PrevalenceArgs extends ScopeArgs {
  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => HolderKind, { nullable: true, defaultValue: HolderKind.CONTRIBUTION })
  across?: HolderKind | null;

  @Field(() => [PrevalenceGroup], { description: "Each combination of their values is a group." })
  @ArrayMinSize(1, { message: groupMessage })
  @ArrayMaxSize(mostGroupings, { message: groupMessage })
  groupBy!: PrevalenceGroup[];
}
