import { ArgsType, Field, ID, Int } from "type-graphql";

const nullable = { nullable: true } as const;

@ArgsType()
export class SubgraphArgs {
  @Field(() => [ID], { description: "Ids of contributors, contributions, principles and instruments; 1 to 100." })
  seeds!: string[];

  @Field(() => Int, { ...nullable, defaultValue: 1, description: "Steps from the seeds, 0 to 4." })
  depth?: number | null;

  @Field(() => Int, { ...nullable, defaultValue: 300, description: "1 to 10,000." })
  maxNodes?: number | null;

  @Field(() => Int, { ...nullable, defaultValue: 1500, description: "0 to 100,000." })
  maxEdges?: number | null;

  @Field(() => Int, {
    ...nullable,
    defaultValue: 1,
    description: "Only links with at least this much evidence, from 1.",
  })
  minEvidence?: number | null;
}
