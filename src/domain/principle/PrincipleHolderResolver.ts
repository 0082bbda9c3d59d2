import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { Contributor } from "../contributor/Contributor.ts";
import { connectionType } from "../list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../list/linkEdgeType.ts";
import { MentionConnection } from "../mention/Mention.ts";
import { mentionsOfHolder } from "../mention/mentions.ts";
import { MentionsArgs } from "../mention/MentionsArgs.ts";

const PrincipleHolderEdge = countedEdgeType(
  "PrincipleHolderEdge",
  () => Contributor,
  "mentionCount",
  "Accepted mentions that affirm the principle in the contributor's own voice.",
);

export const PrincipleHolderConnection = connectionType("PrincipleHolder", () => Contributor, {
  edge: PrincipleHolderEdge,
});

@Resolver(() => PrincipleHolderEdge)
export class PrincipleHolderResolver {
  @FieldResolver(() => MentionConnection, { description: "The evidence behind the count." })
  mentions(@Root() edge: LinkEdge, @Args(() => MentionsArgs) args: MentionsArgs, @Ctx() { lists }: Context) {
    return lists.connection(mentionsOfHolder(edge.node.id), { id: edge.node.id, other: edge.parent.id }, args);
  }
}
