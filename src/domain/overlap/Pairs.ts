import { Field, Float, ID, Int, ObjectType, type ClassType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";
import { PageInfo } from "../list/connectionType.ts";
import { SignificanceType } from "./Significance.ts";

const idOfPair = "Of the unordered pair in its scope: the same whenever the same is asked.";

@ObjectType({ description: "Two holders and what they share.", simpleResolvers: true })
class HolderPair {
  @Field(() => ID, { description: idOfPair })
  id!: string;

  @Field(() => Holder)
  a!: object;

  @Field(() => Holder)
  b!: object;

  @Field(() => Int, { description: "Items that a holds, of those that both were read for." })
  sizeA!: number;

  @Field(() => Int, { description: "Items that b holds, of those that both were read for." })
  sizeB!: number;

  @Field(() => Int)
  shared!: number;

  @Field(() => Float, { description: "Of the measure asked." })
  value!: number;

  @Field(() => SignificanceType)
  significance!: SignificanceType;
}

@ObjectType({ description: "Two items and who holds both.", simpleResolvers: true })
class ItemPair {
  @Field(() => ID, { description: idOfPair })
  id!: string;

  @Field(() => Item)
  a!: object;

  @Field(() => Item)
  b!: object;

  @Field(() => Int, { description: "Holders of a, of those that were read for both." })
  sizeA!: number;

  @Field(() => Int, { description: "Holders of b, of those that were read for both." })
  sizeB!: number;

  @Field(() => Int, { description: "Holders of both." })
  shared!: number;

  @Field(() => Float)
  jaccard!: number;

  @Field(() => Float, {
    description: "Observed over expected: how many times as often as by chance both are held; 1 is what chance gives.",
  })
  lift!: number;

  @Field(() => SignificanceType)
  significance!: SignificanceType;
}

/** A pair and its place in the list; what `node` says, its measures too, stands on the edge as well. */
function pairEdge(name: string, kind: string, node: ClassType, end: object, measures: readonly string[]): ClassType {
  const description = `Two ${kind} and their place in the list; what \`node\` says stands here as well.`;
  @ObjectType(name, { description, simpleResolvers: true })
  class EdgeOfPair {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: object;

    @Field(() => end)
    a!: object;

    @Field(() => end)
    b!: object;

    @Field(() => SignificanceType)
    significance!: SignificanceType;
  }
  for (const count of ["sizeA", "sizeB", "shared"]) Field(() => Int)(EdgeOfPair.prototype, count);
  for (const measure of measures) Field(() => Float)(EdgeOfPair.prototype, measure);
  return EdgeOfPair;
}

const PairEdge = pairEdge("PairEdge", "holders", HolderPair, Holder, ["value"]);
const ItemPairEdge = pairEdge("ItemPairEdge", "items", ItemPair, Item, ["jaccard", "lift"]);

function pairConnection(name: string, description: string, edge: ClassType): ClassType {
  @ObjectType(name, { description, simpleResolvers: true })
  class ConnectionOfPairs {
    @Field(() => [edge])
    edges!: object[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: "Pairs that share `minShared` or more, and are significant if only those are asked.",
    })
    totalCount!: number;

    @Field(() => Int, { description: "Of the pairs that share `minShared` or more, those that are significant." })
    significantCount!: number;

    @Field(() => Method)
    method!: Method;
  }
  return ConnectionOfPairs;
}

export const PairConnection = pairConnection("PairConnection", "Pairs of holders, strongest first.", PairEdge);
export const ItemPairConnection = pairConnection(
  "ItemPairConnection",
  "Pairs of items, most surprising first.",
  ItemPairEdge,
);
