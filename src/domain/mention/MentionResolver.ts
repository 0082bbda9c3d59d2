import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { wholeGraph } from "../list/List.ts";
import { Principle } from "../principle/Principle.ts";
import { Mention, MentionConnection } from "./Mention.ts";
import { mentions } from "./mentions.ts";
import { MentionsArgs } from "./MentionsArgs.ts";

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
