import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { GraphError } from "../../graph/GraphError.ts";

/** Codes whose message was written for the client, and what the contract calls them; clients of persisted queries know only Apollo's word. */
const forClients = new Map([
  ["BAD_USER_INPUT", "BAD_USER_INPUT"],
  ["BAD_REQUEST", "BAD_USER_INPUT"],
  ["OPERATION_RESOLUTION_FAILURE", "BAD_USER_INPUT"],
  ["GRAPHQL_PARSE_FAILED", "GRAPHQL_PARSE_FAILED"],
  ["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED"],
  ["QUERY_TOO_COSTLY", "QUERY_TOO_COSTLY"],
  ["RATE_LIMITED", "RATE_LIMITED"],
  ["PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_FOUND"],
  // Given by code of ours only: the service says why it is not ready.
  ["SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE"],
]);

/** A message may repeat a word of the document, and a word may be as long as a document. */
const longestMessage = 300;

const graphSentences = {
  TIMEOUT: { code: "TIMEOUT", message: "The answer took too long. Ask for less at once, or try again later." },
  UNAVAILABLE: { code: "SERVICE_UNAVAILABLE", message: "The graph cannot be reached just now. Try again later." },
} as const;

/**
 * What a client gets to see of an error: its own faults with their sentence, ours as a code and an id under which the cause stands in
 * the log. Never a stack, a path, Cypher or an address.
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof GraphError) return ofGraph(formatted, cause, log);
    const { code: given, argument } = formatted.extensions ?? {};
    const code = forClients.get(String(given));
    if (code !== undefined) {
      return {
        ...pathed(formatted),
        message: shortened(formatted.message),
        extensions: argument === undefined ? { code } : { code, argument },
      };
    }
    return internal(formatted, cause, log);
  };
}

function ofGraph(formatted: GraphQLFormattedError, error: GraphError, log: Logger): GraphQLFormattedError {
  if (error.kind === "CONFLICT" || error.kind === "PROGRAMMING") return internal(formatted, error, log);
  const { code, message } = graphSentences[error.kind];
  log.warn({ err: error, path: formatted.path }, code);
  return { ...pathed(formatted), message, extensions: { code } };
}

function internal(formatted: GraphQLFormattedError, cause: unknown, log: Logger): GraphQLFormattedError {
  const requestId = randomUUID();
  log.error({ err: cause, path: formatted.path, requestId }, "a request failed by our fault");
  return {
    ...pathed(formatted),
    message: `Something went wrong on our side. If you report it, name the request id ${requestId}.`,
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

function shortened(message: string): string {
  // graphql-js gives up comparing fields that are asked again and again under one name.
  if (message === "Validation aborted.") return "The document asks for the same fields too often. Ask for each once.";
  if (message.startsWith("GraphQL introspection is not allowed")) return "The schema is not shown here.";
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage).toWellFormed()}…`;
}

function pathed({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, "path" | "locations"> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}
