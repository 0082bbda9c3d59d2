import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { connectionType } from "../list/connectionType.ts";
import { enshrinementEdgeType } from "../list/linkEdgeType.ts";
import { Principle } from "../principle/Principle.ts";
import { Provision } from "../provision/Provision.ts";
import { Instrument } from "./Instrument.ts";

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
