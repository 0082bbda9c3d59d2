import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { Principle } from "../../../domain/principle/Principle.ts";
import { Mention, MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentions } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";

@Resolver(() => Mention)
export class MentionResolver {
  @Query(() => MentionConnection)
  mentions(@Args(() => MentionsArgs) args: MentionsArgs, @Ctx() { lists }: Context) {
    return lists.connection(mentions, wholeGraph, args);
  }

  @FieldResolver(() => Principle)
  principle(@Root() mention: Mention, @Ctx() { nodes }: Context) {
    return nodes.byId(mention.principleId);
  }
}
