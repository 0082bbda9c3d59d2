import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CitationConnection } from "../citation/Citation.ts";
import { citationsOfCiter } from "../citation/citations.ts";
import { CitationsArgs } from "../citation/CitationsArgs.ts";
import type { Context } from "../Context.ts";
import { Contributor } from "../contributor/Contributor.ts";
import { connectionType } from "../list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../list/linkEdgeType.ts";

const InstrumentCiterEdge = countedEdgeType(
  "InstrumentCiterEdge",
  () => Contributor,
  "citationCount",
  "Accepted citations of the instrument in the contributor's own voice.",
);

export const InstrumentCiterConnection = connectionType("InstrumentCiter", () => Contributor, {
  edge: InstrumentCiterEdge,
});

@Resolver(() => InstrumentCiterEdge)
export class InstrumentCiterResolver {
  @FieldResolver(() => CitationConnection, { description: "The evidence behind the count." })
  citations(@Root() edge: LinkEdge, @Args(() => CitationsArgs) args: CitationsArgs, @Ctx() { lists }: Context) {
    return lists.connection(citationsOfCiter(edge.node.id), { id: edge.node.id, other: edge.parent.id }, args);
  }
}
