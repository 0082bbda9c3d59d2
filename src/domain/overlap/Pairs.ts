import { Field, Float, ID, Int, ObjectType, type ClassType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";
import { PageInfo } from "../list/connectionType.ts";
import { SignificanceType } from "./Significance.ts";

const idOfPair = "Of the unordered pair in its scope: the same whenever the same is asked.";

@ObjectType({ description: "Two holders and what they share.", simpleResolvers: true })
export class HolderPair {
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
export class ItemPair {
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

@ObjectType({
  description: "Two holders and their place in the list; what `node` says stands here as well.",
  simpleResolvers: true,
})
export class PairEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => HolderPair)
  node!: HolderPair;

  @Field(() => Holder)
  a!: object;

  @Field(() => Holder)
  b!: object;

  @Field(() => Int)
  sizeA!: number;

  @Field(() => Int)
  sizeB!: number;

  @Field(() => Int)
  shared!: number;

  @Field(() => Float)
  value!: number;

  @Field(() => SignificanceType)
  significance!: SignificanceType;
}

@ObjectType({
  description: "Two items and their place in the list; what `node` says stands here as well.",
  simpleResolvers: true,
})
export class ItemPairEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ItemPair)
  node!: ItemPair;

  @Field(() => Item)
  a!: object;

  @Field(() => Item)
  b!: object;

  @Field(() => Int)
  sizeA!: number;

  @Field(() => Int)
  sizeB!: number;

  @Field(() => Int)
  shared!: number;

  @Field(() => Float)
  jaccard!: number;

  @Field(() => Float)
  lift!: number;

  @Field(() => SignificanceType)
  significance!: SignificanceType;
}

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
