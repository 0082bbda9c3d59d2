import { Field, Float, Int, ObjectType } from "type-graphql";
import { Method } from "../holding/Method.ts";

@ObjectType({ description: "Items that holders of two groups share, or of one.", simpleResolvers: true })
export class GroupTest {
  @Field(() => String, { description: "A value of the grouping." })
  a!: string;

  @Field(() => String, { description: "Another, or the same." })
  b!: string;

  @Field(() => Int, { description: "Items shared, summed over all pairs with one holder in each group." })
  shared!: number;

  @Field(() => Float, { description: "Their mean in the sampled tables." })
  expected!: number;

  @Field(() => Float, { description: "Two-sided: that a sampled table lies as far from the mean." })
  pValue!: number;

  @Field(() => Float, { description: "Corrected over all pairs of groups by Benjamini-Hochberg." })
  qValue!: number;
}

@ObjectType({ description: "A whole table against tables of the same margins.", simpleResolvers: true })
export class TableTest {
  @Field(() => Float, {
    description:
      "The sum over all pairs of max(0, (shared - expected) / SD)², or for large tables of shared²: the method says which.",
  })
  statistic!: number;

  @Field(() => Float, { description: "Its mean in the sampled tables." })
  expected!: number;

  @Field(() => Float, { description: "That chance alone gives so much or more: (b + 1) / (samples + 1)." })
  pValue!: number;

  @Field(() => Float, { description: "The lower end of the exact 95 % interval of p, for so many samples." })
  pLow!: number;

  @Field(() => Float, { description: "The upper end." })
  pHigh!: number;

  @Field(() => Int, { description: "Tables that were sampled." })
  samples!: number;

  @Field(() => [GroupTest], { description: "Pairs of groups; none unless groupBy is asked." })
  groups!: GroupTest[];

  @Field(() => String, { description: "What the test says, in words that can stand in a paper." })
  sentence!: string;

  @Field(() => Method)
  method!: Method;
}
