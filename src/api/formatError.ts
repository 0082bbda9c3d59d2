import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { GraphError } from "../graph/GraphError.ts";

/** Codes whose message was written for the client. */
const forClients = new Set([
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "QUERY_TOO_COSTLY",
]);

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
    const { code, argument } = formatted.extensions ?? {};
    if (typeof code === "string" && forClients.has(code)) {
      return {
        ...pathed(formatted),
        message: formatted.message,
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

function pathed({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, "path" | "locations"> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}
