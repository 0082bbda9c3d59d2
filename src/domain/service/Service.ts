import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How many things of a kind the graph holds.", simpleResolvers: true })
export class KindCount {
  @Field(() => String, { description: "The kind as ids name it: contributor, principle, mention." })
  kind!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "What a request may ask for at most.", simpleResolvers: true })
export class Limits {
  @Field(() => Int, { description: "`first` and `last` of a list." })
  maxPageSize!: number;

  @Field(() => Int, { description: "Levels of fields in a document." })
  maxDepth!: number;

  @Field(() => Int, { description: "Tokens of a document." })
  maxTokens!: number;

  @Field(() => Int, { description: "Aliases in a document." })
  maxAliases!: number;

  @Field(() => Int, { description: "Characters (code points) of a text that `analyse` and `resolveCitation` read." })
  maxTextLength!: number;

  @Field(() => Int, {
    description: "Cost of a document: things that it could return; each answer reports its own in `extensions.cost`.",
  })
  maxCost!: number;

  @Field(() => Int, { description: "Milliseconds until a request is answered or ends with TIMEOUT." })
  timeoutMs!: number;
}

@ObjectType({ description: "The service itself.", simpleResolvers: true })
export class Service {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  version!: string;
}
