import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ArrayMaxSize } from "../../../domain/input/classValidator.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { limits } from "../../../domain/request/limits.ts";
import { Node } from "../../../domain/node/Node.ts";
import { resourcePathOf } from "../../../domain/node/resourcePathOf.ts";

@ArgsType()
class NodesArgs {
  @Field(() => [ID])
  @ArrayMaxSize(limits.maxPageSize)
  ids!: string[];
}

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "Anything by its id, or by one that it had before (`formerKeys`), as a name that was given up leads to the new one; the answer has the id of today. Null where nothing has or had that id.",
  })
  node(@Arg("id", () => ID) id: string, @Ctx() { nodes }: Context) {
    return nodes.byId(id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "In the order asked; an unknown id gives null in its place.",
  })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() { nodes }: Context) {
    return ids.map((id) => nodes.byId(id));
  }

  @FieldResolver(() => String, {
    description:
      "Its path on the site of this service, for ever: /instruments/udhr/19, /documents/wgec-2016/canada#p10; of long documents the page too, ?from=101#p110. `url`, where there is one, is the source outside.",
  })
  resourcePath(@Root() node: Node): string {
    return resourcePathOf(node);
  }
}
