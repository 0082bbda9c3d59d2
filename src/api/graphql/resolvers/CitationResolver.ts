import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Instrument } from "../../../domain/instrument/Instrument.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { provisionsCitedBy } from "../../../domain/provision/provisions.ts";
import { Citation, CitationConnection, CitedProvision } from "../../../domain/citation/Citation.ts";
import { citations } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";

@Resolver(() => Citation)
export class CitationResolver {
  @Query(() => CitationConnection)
  citations(@Args(() => CitationsArgs) args: CitationsArgs, @Ctx() { lists }: Context) {
    return lists.connection(citations, wholeGraph, args);
  }

  @FieldResolver(() => Instrument, {
    nullable: true,
    description: "Null where the words name something that the graph does not have; never counted.",
  })
  instrument(@Root() { instrumentId }: Citation, @Ctx() { nodes }: Context) {
    return instrumentId === null ? null : nodes.byId(instrumentId);
  }

  @FieldResolver(() => [CitedProvision], { description: "In the order in which the citation names or reaches them." })
  provisions(@Root() citation: Citation, @Ctx() { lists }: Context) {
    const cited = lists.all(provisionsCitedBy, citation);
    return cited.map(({ node, link }) => ({ ...link, provision: node }));
  }
}
