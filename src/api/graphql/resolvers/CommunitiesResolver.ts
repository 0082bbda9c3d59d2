import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Communities } from "../../../domain/community/Communities.ts";
import { CommunitiesArgs } from "../../../domain/community/CommunitiesArgs.ts";
import { communitiesOf } from "../../../domain/community/communitiesOf.ts";

@Resolver()
export class CommunitiesResolver {
  @Query(() => Communities, {
    description:
      "Groups of holders that hold alike: Louvain on shared items above expectation, seeded; tested against sampled tables; says its modularity and how stable each group is.",
  })
  communities(@Args(() => CommunitiesArgs) args: CommunitiesArgs, @Ctx() context: Context) {
    return communitiesOf(args, context);
  }
}
