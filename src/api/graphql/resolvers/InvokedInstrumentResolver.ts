import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { citationsOfCiter } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { connectionType } from "../../../domain/list/connectionType.ts";
import { countedEdgeType, type LinkEdge } from "../../../domain/list/linkEdgeType.ts";
import { Instrument } from "../../../domain/instrument/Instrument.ts";

const InvokedInstrumentEdge = countedEdgeType(
  "InvokedInstrumentEdge",
  () => Instrument,
  "citationCount",
  "Accepted citations in the contributor's own voice; a citation of paragraphs 69-71 is one.",
);

export const InvokedInstrumentConnection = connectionType("InvokedInstrument", () => Instrument, {
  edge: InvokedInstrumentEdge,
});

@Resolver(() => InvokedInstrumentEdge)
export class InvokedInstrumentResolver {
  @FieldResolver(() => CitationConnection, { description: "The evidence behind the count." })
  citations(@Root() edge: LinkEdge, @Args(() => CitationsArgs) args: CitationsArgs, @Ctx() { lists }: Context) {
    return lists.connection(citationsOfCiter(edge.parent.id), { id: edge.parent.id, other: edge.node.id }, args);
  }
}
