import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { connectionType } from "../../../domain/list/connectionType.ts";
import { enshrinementEdgeType } from "../../../domain/list/linkEdgeType.ts";
import { Principle } from "../../../domain/principle/Principle.ts";
import { Provision } from "../../../domain/provision/Provision.ts";
import { Instrument } from "../../../domain/instrument/Instrument.ts";

const EnshrinesEdge = enshrinementEdgeType("EnshrinesEdge", () => Instrument);
const InstrumentPrincipleEdge = enshrinementEdgeType("InstrumentPrincipleEdge", () => Principle);

export const EnshrinesConnection = connectionType("Enshrines", () => Instrument, { edge: EnshrinesEdge });
export const InstrumentPrincipleConnection = connectionType("InstrumentPrinciple", () => Principle, {
  edge: InstrumentPrincipleEdge,
});

interface EnshrinementEdge {
  provisionIds: string[];
}
const description = "Provisions where they are known; the place in words stands in `locators` in any case.";

@Resolver(() => EnshrinesEdge)
export class EnshrinesResolver {
  @FieldResolver(() => [Provision], { description })
  provisions(@Root() edge: EnshrinementEdge, @Ctx() { nodes }: Context) {
    return nodes.known(edge.provisionIds);
  }
}

@Resolver(() => InstrumentPrincipleEdge)
export class InstrumentPrincipleResolver {
  @FieldResolver(() => [Provision], { description })
  provisions(@Root() edge: EnshrinementEdge, @Ctx() { nodes }: Context) {
    return nodes.known(edge.provisionIds);
  }
}
