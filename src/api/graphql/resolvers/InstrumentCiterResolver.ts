import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { citationsOfCiter } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { Contributor } from "../../../domain/contributor/Contributor.ts";
import { connectionType } from "../../../domain/list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../../../domain/list/linkEdgeType.ts";

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
