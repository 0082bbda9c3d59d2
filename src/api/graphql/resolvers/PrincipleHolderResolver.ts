import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Contributor } from "../../../domain/contributor/Contributor.ts";
import { connectionType } from "../../../domain/list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../../../domain/list/linkEdgeType.ts";
import { MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentionsOfHolder } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";

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
