import type { ApolloServer } from "@apollo/server";
import compress from "@fastify/compress";
import type * as Telemetry from "@opentelemetry/api";
import { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, fastify, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../../domain/request/Context.ts";
import { limits } from "../../domain/request/limits.ts";
import type { EngineCalls } from "../../graph/EngineCalls.ts";
import type { Graph } from "../../graph/Graph.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { snapshotOf } from "../../snapshot/snapshotOf.ts";
import { AnsweredDocuments } from "../graphql/AnsweredDocuments.ts";
import { answerGraphql, readBodies } from "./answerGraphql.ts";
import { addClient } from "./addClient.ts";
import { answerAgain } from "./again/answerAgain.ts";
import { addGraphiql } from "./graphiql.ts";
import { addHealth } from "./addHealth.ts";
import { addSite } from "./addSite.ts";
import { compression } from "./compression.ts";
import { addData } from "./data.ts";
import { addGate, type Gate, type GateOptions } from "./gate/addGate.ts";
import { answerBrokenRequests } from "./gate/answerBrokenRequests.ts";
import { takeTurns } from "./gate/takeTurns.ts";
import { answerFaults, errorBody } from "./httpFaults.ts";
import { idHeader, logRequests, requestIdOf } from "./logRequests.ts";
import { isRead } from "./isRead.ts";
import { measureRequests } from "./measureRequests.ts";
import { type Report, reportRequests } from "./reportRequests.ts";
import { siteRequestOf } from "./siteRequestOf.ts";
import { basePathOf, siteAt, withoutBasePath } from "./siteAt.ts";
import type { Site } from "./Site.ts";
import type { Readiness } from "./Readiness.ts";
import { traceRequests } from "./traceRequests.ts";
import type { TrustedDocuments } from "./TrustedDocuments.ts";
import { withoutSchemas } from "./withoutSchemas.ts";
import { clientFileNames } from "../client/clientFiles.ts";
import { schemaText } from "../graphql/schema/schema.ts";

export interface HttpParts extends GateOptions {
  graph: Graph;
  /** Of the graph's engine, for /metrics. */
  calls?: EngineCalls | undefined;
  apollo: ApolloServer<Context>;
  schema: GraphQLSchema;
  readiness: Readiness;
  log: Logger;
  /** Whether the log says what was asked, and from where; not unless given. */
  logsQueries?: boolean;
  /** Who may read /metrics. */
  metrics?: "off" | "local" | "all";
  /** Whose word counts for the address of a client, as Fastify takes it; nobody's unless given. */
  trustProxy?: false | string[];
  /** Whether the schema may be read; so unless given. */
  introspection?: boolean;
  /** The only documents that run, where there are such. */
  trusted?: TrustedDocuments;
  /** Pages at all other addresses; without them nothing is there. */
  site?: Site;
  /** Where the site stands for the world, with a slash at its end. */
  baseUrl?: string;
  /** After so long a request is answered with TIMEOUT; as `limits` says unless given. */
  timeoutMs?: number;
  /** Where requests are to be spans. */
  telemetry?: typeof Telemetry | undefined;
}

/** So long a client may take to send a request; slower ones are cut. */
const slowClientMs = 9_000;
/** Node looks for slow clients every 30 s unless configured otherwise. */
const slowClientCheckMs = 500;

/** The HTTP server with all its endpoints, not yet listening. */
export async function makeHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { apollo, schema, log, site, trustProxy = false, introspection = true, baseUrl } = parts;
  const basePath = basePathOf(baseUrl);
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    http: { connectionsCheckingInterval: slowClientCheckMs, headersTimeout: slowClientMs },
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: slowClientMs,
    genReqId: ({ headers }) => requestIdOf(headers[idHeader]),
    // What is logged of a request names it already.
    childLoggerFactory: (logger) => logger,
    trustProxy,
    schemaController: withoutSchemas,
    rewriteUrl: ({ url = "/" }) => withoutBasePath(url, basePath),
    clientErrorHandler: answerBrokenRequests,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    // Faults before any route, such as a path that is not valid text: Fastify's own answer would repeat the path.
    frameworkErrors: (_error, _request, reply) => {
      void (reply as FastifyReply)
        .code(400)
        .send(errorBody("BAD_USER_INPUT", "The address of the request cannot be read."));
    },
  });
  // Fastify reads plain text too, which GraphQL over HTTP does not: it is refused like every other type.
  app.removeContentTypeParser("text/plain");
  app.decorateRequest("kept", null).decorateRequest("bodyText", null);
  readBodies(app, parts.graph, parts.trusted);
  answerFaults(app);
  if (parts.telemetry !== undefined) traceRequests(app, parts.telemetry);
  const logged = logRequests(app, log, parts.logsQueries ?? false);
  const there = site === undefined ? undefined : siteAt(baseUrl, site);
  const gate = addGate(app, parts, async (request, sentence) =>
    (await there?.pages())?.spent(siteRequestOf(request), sentence),
  );
  reportAndAnswerAgain(app, parts, gate, logged);
  takeTurns(app);
  // Before the routes, which it hooks one by one.
  await app.register(compress, compression);
  addGraphql(app, parts, gate);
  addHealth(app, parts);
  addData(app, parts);
  addSchema(app, schema, introspection ? basePath : undefined);
  if (there !== undefined) addSite(app, { ...parts, site: there, askerOf: gate.askerOf });
  apollo.assertStarted("the HTTP server");
  return app;
}

/** Logs and measures every request, and answers known ones before Fastify. */
function reportAndAnswerAgain(app: FastifyInstance, parts: HttpParts, gate: Gate, logged: Report): void {
  const { metrics = "local", logsQueries = false, calls } = parts;
  const reports = [logged];
  if (metrics !== "off")
    reports.push(measureRequests(app, metrics, gate.holderOf, { snapshot: () => snapshotIn(parts), calls }));
  const report = reportRequests(app, reports);
  // Spans begin and end with Fastify, and what was asked is read there.
  if (parts.telemetry === undefined && !logsQueries) answerAgain(app, parts, report, gate);
}

/** The schema, the page that reads it, below this path, and a client made from it; where the schema is not shown, none is there. */
function addSchema(app: FastifyInstance, schema: GraphQLSchema, basePath: string | undefined): void {
  if (basePath !== undefined) {
    addGraphiql(app, basePath);
    addClient(app, schema);
    let text: string | undefined;
    app.get("/schema.graphql", (_request, reply) =>
      reply.type("text/plain; charset=utf-8").send((text ??= schemaText(schema))),
    );
    return;
  }
  const body = errorBody("NOT_FOUND", "The schema is not shown here. Questions are answered at /graphql.");
  const urls = ["/graphiql", "/schema.graphql", ...clientFileNames.map((name) => `/data/${name}`)];
  for (const url of urls) app.get(url, (_request, reply) => reply.code(404).send(body));
}

function addGraphql(app: FastifyInstance, parts: HttpParts, { askerOf }: Gate): void {
  const { apollo, schema, graph, readiness, trusted, telemetry, timeoutMs = limits.timeoutMs } = parts;
  // Where steps are spans, Apollo takes all of them.
  const documents = telemetry === undefined ? new AnsweredDocuments(schema) : undefined;
  app.addHook("onRequest", (request, _reply, done) => {
    // Apollo refuses a plain GET, since a foreign page could send it with the visitor's cookies. Without cookies it is harmless.
    if (isRead(request.method) && request.headers.cookie === undefined) {
      request.headers["apollo-require-preflight"] ??= "true";
    }
    done();
  });
  app.route({
    method: ["GET", "HEAD", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    preHandler: [
      (_request, reply, done) => {
        if (readiness.missing === undefined) return done();
        const sentence = `The service is not ready: ${readiness.missing}. Try again later.`;
        void reply.code(503).header("retry-after", "2").send(errorBody("SERVICE_UNAVAILABLE", sentence));
      },
      ...(trusted === undefined ? [] : [trusted.refuseOthers]),
    ],
    handler: answerGraphql({ apollo, graph, timeoutMs, askerOf, documents }),
  });
  app.route({
    method: ["OPTIONS", "PUT", "PATCH", "DELETE"],
    url: "/graphql",
    // Before the body is read: whatever it holds, the method is wrong.
    onRequest: async (_request, reply) => {
      const body = errorBody("BAD_USER_INPUT", "GraphQL is asked by POST or GET.");
      await reply.code(405).header("allow", "GET, HEAD, POST").send(body);
    },
    handler: () => undefined,
  });
}

/** Undefined while there is no graph to ask. */
async function snapshotIn({ graph, readiness }: HttpParts): Promise<Snapshot | undefined> {
  return readiness.missing === undefined ? snapshotOf(graph) : undefined;
}
