import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { connectionType } from "../../../domain/list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../../../domain/list/linkEdgeType.ts";
import { MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentionsOfHolder } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";
import { Principle } from "../../../domain/principle/Principle.ts";

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
