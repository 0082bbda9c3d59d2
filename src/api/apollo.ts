import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../domain/Context.ts";
import { hintsOf } from "../domain/hintsOf.ts";
import { limits } from "../domain/limits.ts";
import { costOf } from "./costOf.ts";
import { errorFormatter } from "./formatError.ts";
import { limitsRule } from "./limitsRule.ts";

export interface ApolloOptions {
  schema: GraphQLSchema;
  log: Logger;
  introspection: boolean;
}

/** The GraphQL engine, without HTTP: parses, validates, weighs, runs, masks. */
export function makeApollo({ schema, log, introspection }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    // Suggestions ("did you mean") tell the schema too.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    persistedQueries: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [limitsRule],
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      // It walks every list of every answer to find cache hints, and there are none: it doubled the cost of lists.
      ApolloServerPluginCacheControlDisabled(),
      weigh(schema),
      tellHints,
      keepErrorsFew,
    ],
  });
}

/** Refuses a document that could return too much before it runs, and tells the cost of each in `extensions.cost`. */
function weigh(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ document, request, operationName }) {
          cost = costOf(schema, document, operationName ?? undefined, request.variables ?? {});
          if (cost > limits.maxCost) {
            throw new GraphQLError(
              `The document could return ${cost} things; at most ${limits.maxCost}. Ask for smaller pages or fewer levels.`,
              { extensions: { code: "QUERY_TOO_COSTLY" } },
            );
          }
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

/** Says which keys of filters nothing has: they match nothing, and a misspelt key would look like absence. */
const tellHints: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, logger }) {
        if (response.body.kind !== "single" || contextValue.keysNamed.size === 0) return;
        const { singleResult } = response.body;
        const hints = await hintsOf(contextValue).catch((error: unknown) => {
          logger.warn(String(error));
          return [];
        });
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
