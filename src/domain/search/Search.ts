import { Field, Float, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";

export const SearchKind = enumType("SearchKind", "What can be found by words.", [
  "CONTRIBUTOR",
  "PRINCIPLE",
  "INSTRUMENT",
  "PROVISION",
  "PASSAGE",
]);
export type SearchKind = keyof typeof SearchKind;

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

export const MatchedBy = enumType("MatchedBy", "Why a word of a text is an answer to a word that was asked.", {
  WORD: "The same, case and accents aside.",
  STEM: "It has the same stem in the language of the text.",
  EXPANSION: "Another form (woman, women), what an abbreviation stands for, or a number of a range.",
});
export type MatchedBy = keyof typeof MatchedBy;

@ObjectType({ description: "What was asked, and what of it a hit has.", simpleResolvers: true })
export class SearchedWord {
  @Field(() => String, { description: "A word or phrase that was asked." })
  asked!: string;

  @Field(() => String, { description: "In the words of the hit." })
  found!: string;

  @Field(() => MatchedBy)
  by!: MatchedBy;

  @Field(() => String, {
    description: "Where: a label, a symbol, the text; of a provision, also the title of its instrument.",
  })
  on!: string;
}

@ObjectType({ description: "A hit.", simpleResolvers: true })
export class SearchEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Node)
  node!: Node;

  @Field(() => Float, {
    description:
      "Okapi BM25 of the text that matched best, as Lucene computes it, against the other texts of its kind, a phrase and a word with its other forms as one term each; labels and symbols weigh more than running text, and matches in another language than the word's own hardly anything. Of a provision, the names of its instrument that were asked count too.",
  })
  score!: number;

  @Field(() => String, { description: "That text around the match, cut with … where it is long." })
  excerpt!: string;

  @Field(() => [TextRange], { description: "The matched words, by their places in the excerpt." })
  matches!: TextRange[];

  @Field(() => String, { description: "What matched: a label, an alternative label, a symbol, words of the text." })
  matchedOn!: string;

  @Field(() => [SearchedWord], { description: "What was asked, in its order, as far as the hit has it." })
  words!: SearchedWord[];
}

@ObjectType({
  description: "Hits, the best first; ties by kind, then in the order of ids, passages in that of their texts.",
  simpleResolvers: true,
})
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
