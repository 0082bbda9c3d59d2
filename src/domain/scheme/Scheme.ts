import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/Node.ts";

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
}
