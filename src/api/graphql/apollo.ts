import { ApolloServer, type ApolloServerOptionsWithSchema, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type * as Telemetry from "@opentelemetry/api";
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../../domain/request/Context.ts";
import { hintsOf } from "../../domain/request/hintsOf.ts";
import { limits } from "../../domain/request/limits.ts";
import { answerByPlan } from "./execution/answerByPlan.ts";
import { costOf } from "./schema/costOf.ts";
import { hashInOrder } from "../../text/hashInOrder.ts";
import { errorFormatter } from "./formatError.ts";
import { keepDocuments } from "./keepDocuments.ts";
import { limitsRule } from "./schema/limitsRule.ts";
import { reachIn, unknownReach } from "./schema/reachIn.ts";
import { tellPlainJson } from "./tellPlainJson.ts";
import { traceSteps } from "./traceSteps.ts";
import { variableFault } from "./variableFault.ts";

export interface ApolloOptions {
  schema: GraphQLSchema;
  log: Logger;
  introspection: boolean;
  /** Where documents are found by their hash; else those that clients named lately, 30 MB of them at most. */
  documents?: DocumentCache | undefined;
  /** Where steps are to be spans. */
  telemetry?: typeof Telemetry | undefined;
}

type PersistedQueries = Exclude<ApolloServerOptionsWithSchema<Context>["persistedQueries"], false | undefined>;
type DocumentCache = NonNullable<PersistedQueries["cache"]>;

/** The GraphQL engine, without HTTP: parses, validates, weighs, runs, masks. */
export function makeApollo({ schema, log, introspection, documents, telemetry }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    // Suggestions ("did you mean") reveal the schema too.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    persistedQueries: documents === undefined ? {} : { cache: documents },
    documentStore: null,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [limitsRule],
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      // It walks every list of every answer to find cache hints, and there are none: it doubled the cost of lists.
      ApolloServerPluginCacheControlDisabled(),
      // For parts of larger graphs only; making sure that this is none loads half a megabyte of code.
      ApolloServerPluginInlineTraceDisabled(),
      // It loads from a foreign host; people have /graphiql.
      ApolloServerPluginLandingPageDisabled(),
      keepDocuments(),
      weigh(schema),
      ...(telemetry === undefined ? [] : [traceSteps(telemetry)]),
      answerByPlan(schema),
      nameVersion,
      tellHints,
      keepErrorsFew,
      tellPlainJson,
    ],
  });
}

/** Refuses a document that could return too much before it runs, and reports the cost of each in `extensions.cost`. */
function weigh(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ document, request, operation, contextValue: { answer, found, asker } }) {
          // Which of several operations is meant, is not said: refused below, and nothing runs.
          if (operation === undefined) return;
          const variables = request.variables ?? {};
          const fault = variableFault(schema, operation, variables);
          if (fault !== undefined) throw refused(fault.message, fault.extensions);
          const reach = "snapshot" in found ? reachIn(found.snapshot) : unknownReach;
          cost = costOf(schema, document, operation.name?.value, variables, reach);
          if (cost > limits.maxCost) {
            const sentence = `The document could return ${cost} things; at most ${limits.maxCost}.`;
            throw refused(`${sentence} Ask for smaller pages or fewer levels.`, { code: "QUERY_TOO_COSTLY" });
          }
          const { refusal: unpaid } = answer.charged ?? { refusal: asker.charge(cost) };
          if (unpaid !== undefined) throw refused(unpaid, { code: "RATE_LIMITED" }, 429);
        },
        async willSendResponse({ response }) {
          if (cost !== undefined && response.body.kind === "single") {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, cost };
          }
        },
      };
    },
  };
}

/** Refused before anything ran, so the status is 400; without a word Apollo would say 500. */
function refused(sentence: string, extensions: GraphQLErrorExtensions, status = 400): GraphQLError {
  return new GraphQLError(sentence, { extensions: { ...extensions, http: { status } } });
}

/** All of an answer is of one version of the data: which one, stands beside it, and a hash of what was asked, by which a text can cite both. */
const nameVersion: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, request, source }) {
        if (response.body.kind !== "single" || !("snapshot" in contextValue.found)) return;
        const { singleResult } = response.body;
        const { dataVersion } = contextValue.found.snapshot;
        // What was refused is cited by nobody, and may be long.
        const isAnswered = source !== undefined && singleResult.data != null;
        const question = isAnswered ? hashInOrder({ query: source, variables: request.variables ?? {} }) : undefined;
        singleResult.extensions = { ...singleResult.extensions, dataVersion, question };
      },
    };
  },
};

/** Says which keys of filters nothing has: they match nothing, and a misspelt key would look like absence. */
const tellHints: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single" || contextValue.keysNamed.size === 0) return;
        const { singleResult } = response.body;
        const hints = hintsOf(contextValue);
        if (hints.length > 0) singleResult.extensions = { ...singleResult.extensions, hints };
      },
    };
  },
};

const keepErrorsFew: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (singleResult.errors !== undefined) singleResult.errors = singleResult.errors.slice(0, limits.maxErrors);
      },
    };
  },
};
