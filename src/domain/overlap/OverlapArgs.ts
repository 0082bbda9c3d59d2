import type { ValidationArguments } from "class-validator";
import { ArgsType, Field, Float, ID, Int } from "type-graphql";
import { EvidenceScope } from "../holding/EvidenceScope.ts";
import { HolderKind } from "../holding/HolderKind.ts";
import { ItemKind } from "../holding/ItemKind.ts";
import { ArrayMaxSize, ArrayMinSize, IsDefined, Min } from "../input/classValidator.ts";
import { IsChance } from "../input/IsChance.ts";
import { maxPageSize, PageSize } from "../input/PageSize.ts";
import type { Correction } from "../../statistics/corrections/corrections.ts";
import type { Measure } from "../../statistics/incidence/measures.ts";
import type { NullModel } from "../../statistics/chance/nullModels.ts";
import type { Tail } from "../../statistics/chance/tails.ts";
import { CorrectionEnum, MeasureEnum, NullModelEnum, TailEnum } from "./Significance.ts";

const nullable = { nullable: true } as const;
const [leastBetween, mostBetween] = [2, 200];
const betweenMessage = ({ value }: ValidationArguments) =>
  `\`between\` names ${(value as unknown[]).length} holders; give ${leastBetween} to ${mostBetween}.`;

@ArgsType()
export class ScopeArgs {
  @Field(() => EvidenceScope, nullable)
  scope?: EvidenceScope | null;
}

@ArgsType()
export class OverlapArgs extends ScopeArgs {
  @Field(() => ID, { description: "Id of a contributor, a contribution or an instrument." })
  a!: string;

  @Field(() => ID, { description: "Id of another of the same kind." })
  b!: string;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => NullModelEnum, { nullable: true, defaultValue: "SIZES" })
  nullModel?: NullModel | null;

  @Field(() => CorrectionEnum, {
    nullable: true,
    defaultValue: "DISCRETE_FDR",
    description: "Over all pairs of the table; NONE for one pair that was chosen before looking.",
  })
  correction?: Correction | null;

  @Field(() => TailEnum, { nullable: true, defaultValue: "UPPER" })
  tail?: Tail | null;
}

@ArgsType()
export class NearestArgs extends ScopeArgs {
  @Field(() => ID, { description: "Id of a contributor, a contribution or an instrument." })
  to!: string;

  @Field(() => Int)
  @PageSize()
  first!: number;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => MeasureEnum, { nullable: true, defaultValue: "JACCARD" })
  measure?: Measure | null;
}

@ArgsType()
export abstract class PairsArgs extends ScopeArgs {
  @Field(() => NullModelEnum, { nullable: true, defaultValue: "SIZES" })
  nullModel?: NullModel | null;

  @Field(() => CorrectionEnum, { nullable: true, defaultValue: "DISCRETE_FDR" })
  correction?: Correction | null;

  @Field(() => Float, { nullable: true, defaultValue: 0.05 })
  @IsChance()
  alpha?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "Only pairs that share at least this much." })
  @Min(0, { message: ({ value }) => `minShared is a whole number from 0, not ${value}.` })
  minShared?: number | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  significantOnly?: boolean | null;

  /** Pairs are walked from the strongest on only: there is no `last`. */
  @Field(() => Int, { nullable: true, description: "The first n; it must be given." })
  @IsDefined({ message: `A list needs its length: give \`first\`, 1 to ${maxPageSize}.` })
  @PageSize()
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what follows this cursor." })
  after?: string | null;
}

@ArgsType()
export class OverlapsArgs extends PairsArgs {
  @Field(() => HolderKind)
  among!: HolderKind;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids: only the pairs of these, and a correction over these pairs only, for a list that was chosen before looking.",
  })
  @ArrayMinSize(leastBetween, { message: betweenMessage })
  @ArrayMaxSize(mostBetween, { message: betweenMessage })
  between?: string[] | null;

  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  items?: ItemKind | null;

  @Field(() => MeasureEnum, { nullable: true, defaultValue: "JACCARD" })
  measure?: Measure | null;
}

@ArgsType()
export class CooccurrenceArgs extends PairsArgs {
  @Field(() => ItemKind, { nullable: true, defaultValue: ItemKind.PRINCIPLES })
  of?: ItemKind | null;

  @Field(() => HolderKind, { nullable: true, defaultValue: HolderKind.CONTRIBUTION })
  across?: HolderKind | null;
}
