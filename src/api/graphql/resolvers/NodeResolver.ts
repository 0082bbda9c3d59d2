import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { ArrayMaxSize } from "../../../domain/input/classValidator.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { limits } from "../../../domain/request/limits.ts";
import { Node } from "../../../domain/node/Node.ts";

@ArgsType()
class NodesArgs {
  @Field(() => [ID])
  @ArrayMaxSize(limits.maxPageSize)
  ids!: string[];
}

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Anything by its id; null where nothing has that id." })
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
}
