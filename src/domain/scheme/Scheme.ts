import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/Node.ts";
import { PartialDate } from "../node/PartialDate.ts";

@ObjectType({
  implements: Node,
  description: "A codebook: a set of principles with their definitions (a SKOS concept scheme).",
  simpleResolvers: true,
})
export class Scheme extends Node {
  @Field(() => String, { description: "A readable slug that never changes." })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  version!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => [String], { description: "The names of those who made it, in their order; empty where nobody says." })
  creators!: string[];

  @Field(() => String, { nullable: true, description: "The organization that publishes it." })
  publisher!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When it was first written." })
  created!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When this version was written." })
  modified!: string | null;

  @Field(() => String, { nullable: true, description: "Where it comes from." })
  historyNote!: string | null;
}
