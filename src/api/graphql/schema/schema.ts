import "../../../noDesignTypes.ts";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { Citation } from "../../../domain/citation/Citation.ts";
import { checkInput } from "../../../domain/input/checkInput.ts";
import { completeInputs } from "./completeInputs.ts";
import { answerAtOnce } from "./synchronousResolvers.ts";
import { CitationResolver } from "../resolvers/CitationResolver.ts";
import { CommunitiesResolver } from "../resolvers/CommunitiesResolver.ts";
import { ContributionResolver } from "../resolvers/ContributionResolver.ts";
import { ContributorResolver } from "../resolvers/ContributorResolver.ts";
import { EvidenceResolver } from "../resolvers/EvidenceResolver.ts";
import { EnshrinesResolver, InstrumentPrincipleResolver } from "../resolvers/EnshrinementResolver.ts";
import { InstrumentCiterResolver } from "../resolvers/InstrumentCiterResolver.ts";
import { InstrumentResolver } from "../resolvers/InstrumentResolver.ts";
import { InvokedInstrumentResolver } from "../resolvers/InvokedInstrumentResolver.ts";
import { MatrixResolver } from "../resolvers/MatrixResolver.ts";
import { Mention } from "../../../domain/mention/Mention.ts";
import { MentionResolver } from "../resolvers/MentionResolver.ts";
import { NodeResolver } from "../resolvers/NodeResolver.ts";
import { OverlapResolver } from "../resolvers/OverlapResolver.ts";
import { OpposedItemResolver, SharedItemResolver } from "../resolvers/SharedItemResolver.ts";
import { Passage } from "../../../domain/passage/Passage.ts";
import { PassageResolver } from "../resolvers/PassageResolver.ts";
import { HeldPrincipleResolver } from "../resolvers/HeldPrincipleResolver.ts";
import { PrevalenceResolver } from "../resolvers/PrevalenceResolver.ts";
import { PrincipleHolderResolver } from "../resolvers/PrincipleHolderResolver.ts";
import { PrincipleResolver } from "../resolvers/PrincipleResolver.ts";
import { ProcessResolver } from "../resolvers/ProcessResolver.ts";
import { Question } from "../../../domain/process/Question.ts";
import { QuestionResolver } from "../resolvers/QuestionResolver.ts";
import { ProvisionResolver } from "../resolvers/ProvisionResolver.ts";
import { Recommendation } from "../../../domain/recommendation/Recommendation.ts";
import { ReadingResolver } from "../resolvers/ReadingResolver.ts";
import { RecommendationResolver } from "../resolvers/RecommendationResolver.ts";
import { SchemeResolver } from "../resolvers/SchemeResolver.ts";
import { SearchResolver } from "../resolvers/SearchResolver.ts";
import { SubgraphResolver } from "../resolvers/SubgraphResolver.ts";
import { ServiceResolver } from "../resolvers/ServiceResolver.ts";

const resolvers: NonEmptyArray<() => void> = [
  NodeResolver,
  ContributorResolver,
  ProcessResolver,
  QuestionResolver,
  ContributionResolver,
  PassageResolver,
  SchemeResolver,
  PrincipleResolver,
  HeldPrincipleResolver,
  PrincipleHolderResolver,
  InstrumentResolver,
  InvokedInstrumentResolver,
  InstrumentCiterResolver,
  ProvisionResolver,
  EnshrinesResolver,
  InstrumentPrincipleResolver,
  EvidenceResolver,
  MentionResolver,
  CitationResolver,
  RecommendationResolver,
  SearchResolver,
  OverlapResolver,
  SharedItemResolver,
  OpposedItemResolver,
  MatrixResolver,
  PrevalenceResolver,
  SubgraphResolver,
  CommunitiesResolver,
  ReadingResolver,
  ServiceResolver,
] as never;

/** The GraphQL schema, made from the classes of the domain. */
export function makeSchema(): GraphQLSchema {
  completeInputs();
  const schema = buildSchemaSync({
    resolvers,
    // Reached through interfaces only.
    orphanedTypes: [Mention, Citation, Recommendation, Passage, Question],
    // type-graphql's own way to class-validator would echo the whole input.
    validateFn: checkInput,
    // The tests check the schema; asking it about itself at each start takes a tenth of a second.
    skipCheck: true,
  });
  answerAtOnce(schema);
  // Known to be valid, for the same reason.
  schema.__validationErrors = [];
  const query = schema.getQueryType();
  if (query)
    query.description =
      "Everything that can be asked. Lists are Relay connections; single things are found by key or id.";
  return schema;
}

/** The schema as text, in an order that does not depend on the order of the classes. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
