import "reflect-metadata";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { Citation } from "../domain/citation/Citation.ts";
import { CitationResolver } from "../domain/citation/CitationResolver.ts";
import { CommunitiesResolver } from "../domain/community/CommunitiesResolver.ts";
import { ContributionResolver } from "../domain/contribution/ContributionResolver.ts";
import { ContributorResolver } from "../domain/contributor/ContributorResolver.ts";
import { EvidenceResolver } from "../domain/evidence/EvidenceResolver.ts";
import { EnshrinesResolver, InstrumentPrincipleResolver } from "../domain/instrument/EnshrinementResolver.ts";
import { InstrumentCiterResolver } from "../domain/instrument/InstrumentCiterResolver.ts";
import { InstrumentResolver } from "../domain/instrument/InstrumentResolver.ts";
import { InvokedInstrumentResolver } from "../domain/instrument/InvokedInstrumentResolver.ts";
import { MatrixResolver } from "../domain/matrix/MatrixResolver.ts";
import { Mention } from "../domain/mention/Mention.ts";
import { MentionResolver } from "../domain/mention/MentionResolver.ts";
import { NodeResolver } from "../domain/NodeResolver.ts";
import { OverlapResolver } from "../domain/overlap/OverlapResolver.ts";
import { Passage } from "../domain/passage/Passage.ts";
import { PassageResolver } from "../domain/passage/PassageResolver.ts";
import { HeldPrincipleResolver } from "../domain/principle/HeldPrincipleResolver.ts";
import { PrevalenceResolver } from "../domain/prevalence/PrevalenceResolver.ts";
import { PrincipleHolderResolver } from "../domain/principle/PrincipleHolderResolver.ts";
import { PrincipleResolver } from "../domain/principle/PrincipleResolver.ts";
import { ProcessResolver } from "../domain/process/ProcessResolver.ts";
import { Question } from "../domain/process/Question.ts";
import { QuestionResolver } from "../domain/process/QuestionResolver.ts";
import { ProvisionResolver } from "../domain/provision/ProvisionResolver.ts";
import { Recommendation } from "../domain/recommendation/Recommendation.ts";
import { ReadingResolver } from "../domain/reading/ReadingResolver.ts";
import { RecommendationResolver } from "../domain/recommendation/RecommendationResolver.ts";
import { SchemeResolver } from "../domain/scheme/SchemeResolver.ts";
import { SearchResolver } from "../domain/search/SearchResolver.ts";
import { SubgraphResolver } from "../domain/subgraph/SubgraphResolver.ts";
import { ServiceResolver } from "../domain/service/ServiceResolver.ts";

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
  MatrixResolver,
  PrevalenceResolver,
  SubgraphResolver,
  CommunitiesResolver,
  ReadingResolver,
  ServiceResolver,
] as never;

/** The GraphQL schema, made from the classes of the domain. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    // Reached through interfaces only.
    orphanedTypes: [Mention, Citation, Recommendation, Passage, Question],
    // Arguments are checked where they are used, with a sentence each; type-graphql's own check would echo the whole input.
    validate: false,
  });
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
