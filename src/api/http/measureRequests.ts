import type { FastifyInstance, FastifyRequest } from "fastify";
import type { KeyHolder } from "../../access/ApiKeys.ts";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import type { EngineCalls } from "../../graph/EngineCalls.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { snapshotAgeMs, snapshotBuildMs } from "../../snapshot/snapshotOf.ts";
import { isLocal } from "./gate/isLocal.ts";
import type { Report } from "./reportRequests.ts";
import { RouteHistogram } from "./RouteHistogram.ts";

/** Clients choose names: a count for each of millions would fill the memory. */
const mostOperations = 100;
const unnamed = "none";

interface Measured {
  /** What is answered from; undefined while there is nothing. */
  snapshot: () => Promise<Snapshot | undefined>;
  calls?: EngineCalls | undefined;
}

/**
 * Counts requests and times them, and serves that with the figures of the process (memory, processor, delay of the event loop) at
 * /metrics, in the text format of Prometheus: to all, or only to programs of this machine and to admins.
 */
export function measureRequests(
  app: FastifyInstance,
  readers: "local" | "all",
  holderOf: (request: FastifyRequest) => KeyHolder | undefined,
  graph: Measured,
): Report {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = counted(
    registry,
    "concordance_requests_total",
    "Requests by route, name of the GraphQL operation and HTTP status.",
  );
  const seconds = new RouteHistogram(
    registry,
    "concordance_request_seconds",
    "Time from a request's head to the end of its answer.",
    [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
  );
  const bytes = new RouteHistogram(
    registry,
    "concordance_response_bytes",
    "Bytes of answers as they went out, where that was known at their beginning.",
    [1_000, 10_000, 100_000, 1_000_000, 10_000_000],
  );
  const kept = counted(
    registry,
    "concordance_kept_answers_total",
    "Questions and pages that were answered with bytes kept from before.",
  );
  measureSnapshot(registry, graph);
  measureCalls(registry, graph);
  const operations = new Set<string>();
  app.get("/metrics", async (request, reply) => {
    const may = readers === "all" || isLocal(request) || holderOf(request)?.role === "admin";
    if (!may) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  return ({ route = unnamed, operation: name = unnamed, status, bytes: length, ms, isKept }) => {
    const isKnown = operations.has(name) || operations.size < mostOperations;
    if (isKnown) operations.add(name);
    const operation = isKnown ? name : "other";
    requests(`${route} ${operation} ${status}`, { route, operation, status });
    seconds.observe(route, ms / 1_000);
    if (length !== undefined) bytes.observe(route, length);
    if (isKept) kept(route, { route });
  };
}

/** Counts by a name of what is counted; its labels go to Prometheus when it asks, not checked and joined each time. */
function counted(registry: Registry, name: string, help: string) {
  const counts = new Map<string, { labels: Record<string, string | number>; count: number }>();
  new Counter<string>({
    name,
    help,
    labelNames: ["route", "operation", "status"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, count } of counts.values()) this.inc(labels, count);
    },
  });
  return (of: string, labels: Record<string, string | number>): void => {
    const known = counts.get(of);
    if (known === undefined) counts.set(of, { labels, count: 1 });
    else known.count += 1;
  };
}

/** Where the graph cannot be read at the moment, the last figures stay: what else is measured must not suffer. */
function measureSnapshot(registry: Registry, { snapshot }: Measured): void {
  const gauge = (name: string, help: string, msOf: (snapshot: Snapshot) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const current = await snapshot().catch(() => undefined);
        if (current !== undefined) this.set(msOf(current) / 1_000);
      },
    });
  const age = "Time since the graph was last seen to be what answers say; it grows while the graph is away.";
  const build = "Time that reading the graph took, or its file from before, for what answers say now.";
  gauge("concordance_snapshot_age_seconds", age, snapshotAgeMs);
  gauge("concordance_snapshot_build_seconds", build, snapshotBuildMs);
}

function measureCalls(registry: Registry, { calls }: Measured): void {
  new Counter({
    name: "concordance_engine_calls_total",
    help: "Calls of the graph's engine, and how they ended: ok, or by which kind of fault. Reading a snapshot in the graph's own thread is not among them.",
    labelNames: ["call", "outcome"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { call, outcome, count } of calls?.counts ?? []) this.inc({ call, outcome }, count);
    },
  });
}
