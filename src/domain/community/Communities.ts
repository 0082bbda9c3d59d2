import { Field, Float, Int, ObjectType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Method } from "../holding/Method.ts";
import { HeldItem } from "../overlap/Overlap.ts";

@ObjectType({ description: "Holders that hold alike.", simpleResolvers: true })
export class Community {
  @Field(() => Int, { description: "From 1, larger ones first." })
  number!: number;

  @Field(() => [Holder], { description: "By key." })
  holders!: object[];

  @Field(() => [HeldItem], {
    description:
      "Items that mark it: share inside over share outside, one holder more and one without it counted on either side, so that a rarity of one member marks nothing. At most 10, the strongest first.",
  })
  marks!: HeldItem[];

  @Field(() => Float, {
    description:
      "Mean share of 100 seeds in which its pairs stay together, of fewer in a large table, as the method says; 1 for a group of one.",
  })
  stability!: number;
}

@ObjectType({ description: "Holders in groups.", simpleResolvers: true })
export class Communities {
  @Field(() => [Community], {
    description:
      "A holder that shares no more than expected with anybody is a group of its own. Read the sentence first.",
  })
  groups!: Community[];

  @Field(() => Float, { description: "Of Newman and Girvan, at resolution 1; 0 where nobody is joined." })
  modularity!: number;

  @Field(() => Float, {
    description:
      "That tables with the same sizes and popularities divide as well; 1 where the table is too large to test.",
  })
  pValue!: number;

  @Field(() => String, { description: "Whether these groups are more than chance would give." })
  sentence!: string;

  @Field(() => Method)
  method!: Method;
}
