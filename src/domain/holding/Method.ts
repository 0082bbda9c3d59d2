import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description: "How it was computed, in words that can stand in a paper, with references, and over what.",
  simpleResolvers: true,
})
export class Method {
  @Field(() => String)
  text!: string;

  @Field(() => [String], { description: "The literature that the text names." })
  references!: string[];

  @Field(() => Int, { description: "Those that were read for the scheme and compared." })
  holders!: number;

  @Field(() => Int, { description: "Those that can be held, held by anybody or not." })
  items!: number;

  @Field(() => Int, { description: "Pairs of a holder and an item that it holds." })
  links!: number;

  @Field(() => String, { description: "The data that it was computed from; changes with each change of the data." })
  dataVersion!: string;
}
