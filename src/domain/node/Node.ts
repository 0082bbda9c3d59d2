import { Field, ID, InterfaceType } from "type-graphql";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";

@InterfaceType("Node", {
  description:
    "Anything that can be fetched again by its id. An id reads `kind:key`, e.g. `contributor:canada`, `provision:udhr/19`, and never changes.",
  resolveType: (node: Node) => typeOfKind[kindOfId(node.id) ?? "contributor"],
})
export abstract class Node {
  @Field(() => ID, { description: "`kind:key`; the same for ever and on every engine." })
  id!: string;
}
