import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { BadUserInput } from "../../../domain/input/BadUserInput.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { limits } from "../../../domain/request/limits.ts";
import { Node } from "../../../domain/node/Node.ts";

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Anything by its id; null where nothing has that id." })
  node(@Arg("id", () => ID) id: string, @Ctx() { nodes }: Context) {
    return nodes.byId(id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "At most 100, in the order asked; an unknown id gives null in its place.",
  })
  nodes(@Arg("ids", () => [ID]) ids: string[], @Ctx() { nodes }: Context) {
    if (ids.length > limits.maxPageSize) {
      throw new BadUserInput(`\`ids\` names ${ids.length}; at most ${limits.maxPageSize} at once.`, "ids");
    }
    return ids.map((id) => nodes.byId(id));
  }
}
