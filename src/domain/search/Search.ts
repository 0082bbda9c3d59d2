import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../list/connectionType.ts";
import { Node } from "../node/Node.ts";

export enum SearchKind {
  CONTRIBUTOR = "CONTRIBUTOR",
  PRINCIPLE = "PRINCIPLE",
  INSTRUMENT = "INSTRUMENT",
  PROVISION = "PROVISION",
  PASSAGE = "PASSAGE",
}
registerEnumType(SearchKind, { name: "SearchKind", description: "What can be found by words." });

@ObjectType({ description: "A part of a text.", simpleResolvers: true })
export class TextRange {
  @Field(() => Int, { description: "Unicode code points." })
  start!: number;

  @Field(() => Int, { description: "Unicode code points, exclusive." })
  end!: number;
}

@ObjectType({ description: "How many hits are of a kind.", simpleResolvers: true })
export class SearchCount {
  @Field(() => SearchKind)
  kind!: SearchKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "A hit.", simpleResolvers: true })
export class SearchEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Node)
  node!: Node;

  @Field(() => Float, {
    description:
      "Okapi BM25 of the text that matched best; labels and symbols weigh more than running text, and matches in another language than the word's own hardly anything.",
  })
  score!: number;

  @Field(() => String, { description: "That text around the match, cut with … where it is long." })
  excerpt!: string;

  @Field(() => [TextRange], { description: "The matched words, by their places in the excerpt." })
  matches!: TextRange[];

  @Field(() => String, { description: "What matched: a label, an alternative label, a symbol, words of the text." })
  matchedOn!: string;
}

@ObjectType({ description: "Hits, the best first, ties by id.", simpleResolvers: true })
export class SearchConnection {
  @Field(() => [SearchEdge])
  edges!: SearchEdge[];

  @Field(() => [Node])
  nodes!: Node[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "All hits of the kinds that were asked." })
  totalCount!: number;

  @Field(() => [SearchCount], { description: "Hits of every kind that has any, whichever kinds were asked." })
  counts!: SearchCount[];
}
