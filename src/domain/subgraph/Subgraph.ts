import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";

export const SubgraphNodeKind = enumType("SubgraphNodeKind", "What hangs together in a subgraph.", [
  "CONTRIBUTOR",
  "CONTRIBUTION",
  "PRINCIPLE",
  "INSTRUMENT",
]);
export type SubgraphNodeKind = keyof typeof SubgraphNodeKind;

export const SubgraphLinkKind = enumType(
  "SubgraphLinkKind",
  "HOLDS, INVOKES and ENSHRINES lead from the holder; SUBMITTED from the contributor.",
  ["HOLDS", "INVOKES", "ENSHRINES", "SUBMITTED"],
);
export type SubgraphLinkKind = keyof typeof SubgraphLinkKind;

@ObjectType({ description: "A thing of a subgraph.", simpleResolvers: true })
export class SubgraphNode {
  @Field(() => ID, { deprecationReason: "Ask `node { id }`: caches take this thing for its node." })
  id!: string;

  @Field(() => Node)
  readonly node!: Node;

  @Field(() => SubgraphNodeKind)
  kind!: string;

  @Field(() => String, { description: "In English where there is English." })
  label!: string;

  @Field(() => Int, { description: "Links within the subgraph." })
  degree!: number;

  @Field(() => Int, { description: "Steps from the nearest seed." })
  depth!: number;
}

@ObjectType({ description: "A link of a subgraph.", simpleResolvers: true })
export class SubgraphLink {
  @Field(() => Int, { description: "Index in nodes." })
  source!: number;

  @Field(() => Int, { description: "Index in nodes." })
  target!: number;

  @Field(() => ID)
  sourceId!: string;

  @Field(() => ID)
  targetId!: string;

  @Field(() => SubgraphLinkKind)
  kind!: string;

  @Field(() => Int, { description: "Evidence behind it: mentions, citations, locators; 1 for SUBMITTED." })
  weight!: number;
}

@ObjectType({
  description: "The nodes of a subgraph by columns of equal length: entry i of each is of the node at index i.",
  simpleResolvers: true,
})
export class SubgraphNodeColumns {
  @Field(() => [ID])
  id!: string[];

  @Field(() => [SubgraphNodeKind])
  kind!: string[];

  @Field(() => [String])
  label!: string[];

  @Field(() => [Int])
  degree!: number[];

  @Field(() => [Int])
  depth!: number[];
}

@ObjectType({
  description: "The links of a subgraph by columns of equal length: entry i of each is of the link at index i.",
  simpleResolvers: true,
})
export class SubgraphLinkColumns {
  @Field(() => [Int])
  source!: number[];

  @Field(() => [Int])
  target!: number[];

  @Field(() => [SubgraphLinkKind])
  kind!: string[];

  @Field(() => [Int])
  weight!: number[];
}

@ObjectType({ description: "Made for force layouts: nodes and links by index.", simpleResolvers: true })
export class Subgraph {
  @Field(() => [SubgraphNode], { description: "The nearest to the seeds first." })
  readonly nodes!: SubgraphNode[];

  @Field(() => [SubgraphLink], { description: "All links between the nodes, the heaviest first." })
  readonly links!: SubgraphLink[];

  @Field(() => SubgraphNodeColumns, {
    description: "What `nodes` says, column by column: for large graphs, in a fraction of the time and size.",
  })
  nodeColumns!: SubgraphNodeColumns;

  @Field(() => SubgraphLinkColumns, {
    description: "What `links` says, column by column: for large graphs, in a fraction of the time and size.",
  })
  linkColumns!: SubgraphLinkColumns;

  @Field(() => Boolean, { description: "True if `maxNodes` or `maxEdges` cut something off." })
  truncated!: boolean;
}
