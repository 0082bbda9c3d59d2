import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import type { EngineCalls } from "../../graph/EngineCalls.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { snapshotAgeMs, snapshotBuildMs } from "../../snapshot/snapshotOf.ts";

export interface MeasuredGraph {
  /** What is answered from; undefined while there is nothing. */
  snapshot: () => Promise<Snapshot | undefined>;
  calls?: EngineCalls | undefined;
}

/** These metrics, those of the graph, and those of the process: the delay of its event loop and its collections of garbage are seen from now on. */
export function metricsRegistry(metrics: readonly { name: string }[], graph: MeasuredGraph): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // All that a registry asks of a metric is what it holds.
  for (const metric of metrics) registry.registerMetric(metric as never);
  measureSnapshot(registry, graph);
  measureCalls(registry, graph);
  return registry;
}

/** Where the graph cannot be read at the moment, the last figures stay: what else is measured must not suffer. */
function measureSnapshot(registry: Registry, { snapshot }: MeasuredGraph): void {
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

function measureCalls(registry: Registry, { calls }: MeasuredGraph): void {
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
