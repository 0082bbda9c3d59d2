import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode } from "graphql";
import type { Context } from "../../domain/request/Context.ts";
import { LastUsed } from "./LastUsed.ts";

/** Parsed and with its plan, a character of a document takes some 50 bytes; so many are some hundred usual documents or more. */
export const mostCharacters = 250_000;

/**
 * Keeps documents that were read and found valid, the last used ones. Apollo's own store keeps 30 MB of them as JSON, which are some 200 MB
 * in memory once each client has written its texts into its documents; and for a store that is given to it, it prints the whole schema at
 * the start, to tell it from stores of other schemas.
 */
export function keepDocuments(): ApolloServerPlugin<Context> {
  const kept = new LastUsed<DocumentNode>(mostCharacters);
  return {
    async requestDidStart() {
      return {
        async didResolveSource(request) {
          const document = kept.get(request.queryHash);
          // Apollo reads what has no document yet.
          if (document !== undefined) Object.assign(request, { document });
        },
        async didResolveOperation({ queryHash, document, source }) {
          kept.set(queryHash, document, source.length);
        },
      };
    },
  };
}
