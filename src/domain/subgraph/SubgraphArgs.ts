import { ArgsType, Field, ID, Int } from "type-graphql";
import type { ValidationArguments } from "class-validator";
import { EvidenceScope } from "../holding/EvidenceScope.ts";
import { ArrayMaxSize, ArrayMinSize, Max, Min } from "../input/classValidator.ts";

const nullable = { nullable: true } as const;
const mostSeeds = 100;
const message = ({ value }: ValidationArguments) =>
  `There are ${(value as unknown[]).length} seeds; give 1 to ${mostSeeds}.`;

@ArgsType()
export class SubgraphArgs {
  @Field(() => [ID], { description: "Ids of contributors, contributions, principles and instruments." })
  @ArrayMinSize(1, { message })
  @ArrayMaxSize(mostSeeds, { message })
  seeds!: string[];

  @Field(() => Int, { ...nullable, defaultValue: 1, description: "Steps from the seeds." })
  @Min(0)
  @Max(4)
  depth?: number | null;

  @Field(() => Int, { ...nullable, defaultValue: 300 })
  @Min(1)
  @Max(10_000)
  maxNodes?: number | null;

  @Field(() => Int, { ...nullable, defaultValue: 1500 })
  @Min(0)
  @Max(100_000)
  maxEdges?: number | null;

  @Field(() => Int, { ...nullable, defaultValue: 1, description: "Only links with at least this much evidence." })
  @Min(1)
  minEvidence?: number | null;

  @Field(() => EvidenceScope, {
    ...nullable,
    description:
      "Only what was read for its scheme, and the evidence that it names; without a word: all accepted evidence in the contributors' own voice that affirms, of every scheme.",
  })
  scope?: EvidenceScope | null;
}
