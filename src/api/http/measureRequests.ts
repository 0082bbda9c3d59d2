import type { FastifyInstance, FastifyRequest } from "fastify";
import type { KeyHolder } from "../../access/ApiKeys.ts";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { answeredFromKept } from "./gate/costs.ts";
import { isLocal } from "./gate/isLocal.ts";
import { operationOf } from "./operationOf.ts";

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
  ageMs: () => Promise<number | undefined>,
): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: "concordance_requests_total",
    help: "Requests by route, name of the GraphQL operation and HTTP status.",
    labelNames: ["route", "operation", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "concordance_request_seconds",
    help: "Time from a request's head to the end of its answer.",
    labelNames: ["route"],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const bytes = new Histogram({
    name: "concordance_response_bytes",
    help: "Bytes of answers as they went out, where that was known at their beginning.",
    labelNames: ["route"],
    buckets: [1_000, 10_000, 100_000, 1_000_000, 10_000_000],
    registers,
  });
  const kept = new Counter({
    name: "concordance_kept_answers_total",
    help: "Questions and pages that were answered with bytes kept from before.",
    labelNames: ["route"],
    registers,
  });
  measureAge(registers, ageMs);
  const operations = new Set<string>();
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? unnamed;
    const name = operationOf(request) ?? unnamed;
    const isKnown = operations.has(name) || operations.size < mostOperations;
    if (isKnown) operations.add(name);
    requests.inc({ route, operation: isKnown ? name : "other", status: reply.statusCode });
    seconds.observe({ route }, reply.elapsedTime / 1_000);
    const length = reply.getHeader("content-length");
    if (length !== undefined) bytes.observe({ route }, Number(length));
    if (answeredFromKept.has(request)) kept.inc({ route });
    done();
  });
  app.get("/metrics", async (request, reply) => {
    const may = readers === "all" || isLocal(request) || holderOf(request)?.role === "admin";
    if (!may) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Where the graph cannot be read at the moment, the last age stays: what else is measured must not suffer. */
function measureAge(registers: Registry[], ageMs: () => Promise<number | undefined>): void {
  new Gauge({
    name: "concordance_snapshot_age_seconds",
    help: "Time since the graph was last seen to be what answers say; it grows while the graph is away.",
    registers,
    async collect() {
      const age = await ageMs().catch(() => undefined);
      if (age !== undefined) this.set(age / 1_000);
    },
  });
}
