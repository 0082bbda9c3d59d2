import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { Context } from "../domain/Context.ts";
import { limits } from "../domain/limits.ts";
import type { Graph } from "../graph/Graph.ts";
import { GraphError } from "../graph/GraphError.ts";
import { statement } from "../graph/statements.ts";
import { addPages } from "./pages.ts";
import { answerFaults, errorBody } from "./httpFaults.ts";
import type { Readiness } from "./Readiness.ts";
import { schemaText } from "./schema.ts";

export interface HttpParts {
  graph: Graph;
  apollo: ApolloServer<Context>;
  schema: GraphQLSchema;
  readiness: Readiness;
  log: Logger;
}

/** So long a client may take to send a request; slower ones are cut. */
const slowClientMs = 10_000;
const pingTimeoutMs = 2_000;

/** The HTTP server with all its endpoints, not yet listening. */
export async function makeHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { apollo, schema, log } = parts;
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: slowClientMs,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.server.headersTimeout = slowClientMs;
  answerFaults(app);
  addGraphql(app, parts);
  addHealth(app, parts);
  await addPages(app);
  const text = schemaText(schema);
  app.get("/schema.graphql", (_request, reply) => reply.type("text/plain; charset=utf-8").send(text));
  apollo.assertStarted("the HTTP server");
  return app;
}

function addGraphql(app: FastifyInstance, { apollo, graph, readiness }: HttpParts): void {
  app.addHook("onRequest", async (request) => {
    // Apollo refuses a plain GET, since a foreign page could send it with the visitor's cookies. Without cookies it is harmless.
    if (request.method === "GET" && request.headers.cookie === undefined) {
      request.headers["apollo-require-preflight"] ??= "true";
    }
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async () => {
        if (readiness.reason !== undefined) throw notReady(readiness.reason);
        return new Context(graph, limits.timeoutMs);
      },
    }),
  });
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler: (_request, reply) =>
      reply.code(405).header("allow", "GET, POST").send(errorBody("BAD_REQUEST", "GraphQL is asked by POST or GET.")),
  });
}

function notReady(reason: string): GraphQLError {
  return new GraphQLError(`The service is not ready: ${reason}. Try again later.`, {
    extensions: { code: "SERVICE_UNAVAILABLE", http: { status: 503 } },
  });
}

function addHealth(app: FastifyInstance, { graph, readiness }: HttpParts): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const reason = readiness.reason ?? (await whyNoAnswer(graph));
    return reason === undefined
      ? { status: "ready" }
      : reply.code(503).header("retry-after", "2").send({ status: "not ready", reason });
  });
}

async function whyNoAnswer(graph: Graph): Promise<string | undefined> {
  try {
    await graph.read(statement("service/ping"), {}, { timeoutMs: pingTimeoutMs });
    return undefined;
  } catch (error) {
    const late = error instanceof GraphError && error.kind === "TIMEOUT";
    return late ? "the graph does not answer" : "the graph cannot be reached";
  }
}
