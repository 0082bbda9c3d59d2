import { Field, Int, ObjectType, type ClassType } from "type-graphql";

@ObjectType({ description: "Relay's words about a page.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType({
  description:
    "How many have a value. Counts are for the same filter, the whole of it, never of the page; largest first, then by value; values that nothing has are left out.",
  simpleResolvers: true,
})
export class FacetValue {
  @Field(() => String, {
    description:
      "A key, an enum value, a year or a name, as the filter on the same thing takes it. No filter asks for a language, a body or a decade.",
  })
  value!: string;

  @Field(() => String, {
    description: "For people, in English; words of a document, such as an addressee, as they stand there.",
  })
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** The edge of a connection that says nothing about the link: `<name>Edge`. */
export function edgeType(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, {
    description: `A ${node().name.toLowerCase()} and its place in the list.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: object;
  }
  return Edge;
}

/** `<name>Facets`, one list of counts a facet. */
export function facetsType(name: string, facets: readonly string[]): ClassType {
  @ObjectType(`${name}Facets`, { description: "How the whole list spreads over values.", simpleResolvers: true })
  class Facets {}
  for (const facet of facets) Field(() => [FacetValue])(Facets.prototype, facet);
  return Facets;
}

/** `<name>Connection`: edges, nodes, pageInfo and totalCount; facets where they are given. */
export function connectionType(
  name: string,
  node: () => ClassType,
  parts: { edge?: ClassType; facets?: ClassType } = {},
): ClassType {
  const edge = parts.edge ?? edgeType(name, node);
  @ObjectType(`${name}Connection`, { description: "A page of a list, after Relay.", simpleResolvers: true })
  class ConnectionOfNodes {
    @Field(() => [edge])
    edges!: object[];

    @Field(() => [node()], { description: "The nodes of the edges." })
    nodes!: object[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "Of the whole filter, not of the page." })
    totalCount!: number;
  }
  if (parts.facets !== undefined) {
    const { facets } = parts;
    Field(() => facets, { description: "Counts over the whole filter." })(ConnectionOfNodes.prototype, "facets");
  }
  return ConnectionOfNodes;
}
