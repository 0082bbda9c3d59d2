import type * as Telemetry from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { operationOf } from "./operationOf.ts";

/** A span for each request, below that of the caller where it names one: method, route, name of the operation, status; nothing of what was asked. */
export function traceRequests(app: FastifyInstance, telemetry: typeof Telemetry): void {
  const { context, propagation, SpanKind, SpanStatusCode, trace } = telemetry;
  const tracer = trace.getTracer("concordance");
  const insides = new WeakMap<FastifyRequest, Telemetry.Context>();
  app.addHook("onRequest", (request, reply, done) => {
    const outside = propagation.extract(context.active(), request.headers);
    const method = { "http.request.method": request.method };
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes: method }, outside);
    const inside = trace.setSpan(outside, span);
    insides.set(request, inside);
    // Also where the client has gone before its answer.
    reply.raw.once("close", () => {
      const [route, operation] = [request.routeOptions.url, operationOf(request)];
      span.setAttribute("http.response.status_code", reply.statusCode);
      if (operation !== undefined) span.setAttribute("graphql.operation.name", operation);
      if (route !== undefined) span.updateName(`${request.method} ${route}`).setAttribute("http.route", route);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(inside, done);
  });
  // A body comes in by events of the connection, outside of all requests.
  app.addHook("preHandler", (request, _reply, done) => context.with(insides.get(request) ?? context.active(), done));
}
