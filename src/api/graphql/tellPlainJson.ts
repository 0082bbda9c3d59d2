import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../../domain/request/Context.ts";

/**
 * Clients that ask for plain `application/json` by name read any status but 200 as a fault of HTTP, not of GraphQL: so after the
 * specification of GraphQL over HTTP they get a refused document with 200, all others with 400.
 */
export const tellPlainJson: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accepted = request.http?.headers.get("accept") ?? "";
        const isPlain =
          accepted.includes("application/json") && !accepted.includes("application/graphql-response+json");
        if (isPlain && response.http.status === 400) response.http.status = 200;
      },
    };
  },
};
