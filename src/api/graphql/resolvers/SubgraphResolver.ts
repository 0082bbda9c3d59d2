import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Subgraph } from "../../../domain/subgraph/Subgraph.ts";
import { SubgraphArgs } from "../../../domain/subgraph/SubgraphArgs.ts";
import { subgraphOf } from "../../../domain/subgraph/subgraphOf.ts";

@Resolver()
export class SubgraphResolver {
  @Query(() => Subgraph, {
    description:
      "What is linked to some things, step by step: who holds, cites and states what, by accepted evidence in the contributors' own voice.",
  })
  subgraph(@Args(() => SubgraphArgs) args: SubgraphArgs, @Ctx() context: Context) {
    return subgraphOf(args, context);
  }
}
