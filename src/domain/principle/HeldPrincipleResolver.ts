import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { connectionType } from "../list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../list/linkEdgeType.ts";
import { MentionConnection } from "../mention/Mention.ts";
import { mentionsOfHolder } from "../mention/mentions.ts";
import { MentionsArgs } from "../mention/MentionsArgs.ts";
import { Principle } from "./Principle.ts";

const HeldPrincipleEdge = countedEdgeType(
  "HeldPrincipleEdge",
  () => Principle,
  "mentionCount",
  "Accepted mentions that affirm it in the contributor's own voice.",
);

export const HeldPrincipleConnection = connectionType("HeldPrinciple", () => Principle, { edge: HeldPrincipleEdge });

@Resolver(() => HeldPrincipleEdge)
export class HeldPrincipleResolver {
  @FieldResolver(() => MentionConnection, { description: "The evidence behind the count." })
  mentions(@Root() edge: LinkEdge, @Args(() => MentionsArgs) args: MentionsArgs, @Ctx() { lists }: Context) {
    return lists.connection(mentionsOfHolder(edge.parent.id), { id: edge.parent.id, other: edge.node.id }, args);
  }
}
