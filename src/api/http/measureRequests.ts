import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Registry } from "prom-client";
import type { KeyHolder } from "../../access/ApiKeys.ts";
import { Counts } from "./Counts.ts";
import { isLocal } from "./gate/isLocal.ts";
import type { MeasuredGraph } from "./metricsRegistry.ts";
import type { Report } from "./reportRequests.ts";
import { RouteHistogram } from "./RouteHistogram.ts";

/** Clients choose names: a count for each of millions would fill the memory. */
const mostOperations = 100;
const unnamed = "none";

/**
 * Counts requests and times them, and serves that with the figures of the process (memory, processor, delay of the event loop) at
 * /metrics, in the text format of Prometheus: to all, or only to programs of this machine and to admins.
 */
export function measureRequests(
  app: FastifyInstance,
  readers: "local" | "all",
  holderOf: (request: FastifyRequest) => KeyHolder | undefined,
  graph: MeasuredGraph,
): Report {
  const requests = new Counts(
    "concordance_requests_total",
    "Requests by route, name of the GraphQL operation and HTTP status.",
  );
  const seconds = new RouteHistogram(
    "concordance_request_seconds",
    "Time from a request's head until its answer was handed over.",
    [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
  );
  const bytes = new RouteHistogram(
    "concordance_response_bytes",
    "Bytes of answers as they went out, where that was known at their beginning.",
    [1_000, 10_000, 100_000, 1_000_000, 10_000_000],
  );
  const kept = new Counts(
    "concordance_kept_answers_total",
    "Questions and pages that were answered with bytes kept from before.",
  );
  let registry: Promise<Registry> | undefined;
  const readFirst = async () => {
    const { metricsRegistry } = await import("./metricsRegistry.ts");
    return metricsRegistry([requests, seconds, bytes, kept], graph);
  };
  const operations = new Set<string>();
  app.get("/metrics", async (request, reply) => {
    const may = readers === "all" || isLocal(request) || holderOf(request)?.role === "admin";
    if (!may) return reply.callNotFound();
    const read = await (registry ??= readFirst());
    return reply.type(read.contentType).send(await read.metrics());
  });
  return ({ route = unnamed, operation: name = unnamed, status, bytes: length, ms, isKept }) => {
    const isKnown = operations.has(name) || operations.size < mostOperations;
    if (isKnown) operations.add(name);
    const operation = isKnown ? name : "other";
    requests.add(`${route} ${operation} ${status}`, { route, operation, status });
    seconds.observe(route, ms / 1_000);
    if (length !== undefined) bytes.observe(route, length);
    if (isKept) kept.add(route, { route });
  };
}
