import type { FastifyError, FastifyInstance } from "fastify";
import { limits } from "../../domain/request/limits.ts";
import { DeepBody } from "./DeepBody.ts";

/** The body of a refusal before GraphQL: the same shape as GraphQL's, so that clients read one shape. */
export function errorBody(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

const sentences: Readonly<Record<number, string>> = {
  400: "The request cannot be read. Send JSON with a `query`.",
  408: "The request came too slowly.",
  413: `The request is larger than ${limits.maxBodyBytes} bytes. Ask for less at once, or send less in variables.`,
  415: "This content type is not taken. Send application/json.",
};

/** Every fault below GraphQL gets a code and a sentence; causes stay in the log. */
export function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const sentence = error instanceof DeepBody ? error.message : sentences[status];
      return reply.code(status).send(errorBody("BAD_USER_INPUT", sentence ?? "The request cannot be read."));
    }
    request.log.error({ err: error, requestId: request.id }, "a request failed by our fault");
    const message = `Something went wrong on our side. If you report it, name the request id ${request.id}.`;
    return reply.code(500).send(errorBody("INTERNAL_SERVER_ERROR", message));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send(errorBody("NOT_FOUND", "There is nothing here. GraphQL is at /graphql, its explorer at /graphiql.")),
  );
}
