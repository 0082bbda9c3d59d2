import { setTimeout as sleep } from "node:timers/promises";
import { collectSoonerFromNowOn } from "../../threads/collectSooner.ts";
import { makeApollo } from "../graphql/apollo.ts";
import { warmUp } from "../graphql/warmUp.ts";
import { makeSchema } from "../graphql/schema/schema.ts";
import { gateOf, type GateSettings } from "./gate/gateOf.ts";
import { type HttpParts, makeHttpServer } from "./httpServer.ts";
import { listen } from "./listen.ts";
import { type Preparation, prepareUntilDone } from "./prepareUntilDone.ts";
import { Readiness } from "./Readiness.ts";
import type { Site } from "./Site.ts";
import { stopGently } from "./stopGently.ts";
import { TrustedDocuments } from "./TrustedDocuments.ts";

export interface ServiceOptions extends GateSettings, Omit<Preparation, "readiness"> {
  port: number;
  trustProxy: false | string[];
  /** Stopping takes no longer. */
  stopTimeoutMs: number;
  introspection: boolean;
  metrics: HttpParts["metrics"];
  logsQueries: boolean;
  /** Of the graph's engine. */
  calls: HttpParts["calls"];
  /** A file of the only documents that run. */
  trustedDocuments: string | undefined;
  site: Site;
  telemetry: HttpParts["telemetry"];
  /** Works on the graph for commands, and is stopped before the graph is closed. */
  sharing?: { stop(withinMs: number): Promise<void> } | undefined;
}

/** So long the engine has to close, at least: by then all that was acknowledged is safe on disk. */
const closingMs = 500;

/** Listens, and prepares the graph meanwhile. `stop` answers what is under way, then closes everything, the graph too. */
export async function startService(
  options: ServiceOptions,
): Promise<{ prepared: Promise<void>; stop(): Promise<void> }> {
  const { graph, log, introspection, trustedDocuments, sharing, telemetry, stopTimeoutMs } = options;
  const trusted = trustedDocuments === undefined ? undefined : TrustedDocuments.in(trustedDocuments);
  const gate = gateOf(options, log);
  const schema = makeSchema();
  const apollo = makeApollo({ schema, log, introspection, documents: trusted, telemetry });
  await apollo.start();
  const readiness = new Readiness();
  const parts = { ...passedOn(options), apollo, schema, readiness, ...gate, ...(trusted && { trusted }) };
  const app = await makeHttpServer(parts);
  const gentle = stopGently(app, readiness);
  log.info({ address: await listen(app, options) }, "listening");
  const stopping = new AbortController();
  const prepared = prepareUntilDone({ ...options, readiness }, stopping.signal);
  void prepared
    .then(async () => {
      collectSoonerFromNowOn();
      await warmUp(apollo, graph, stopping.signal);
      await options.site.pages();
    })
    .catch((err: unknown) => log.debug({ err }, "nothing was asked ahead"));
  return {
    prepared,
    async stop() {
      stopping.abort();
      log.info("stopping");
      const endMs = performance.now() + stopTimeoutMs;
      const withinMs = stopTimeoutMs - closingMs;
      await Promise.all([gentle.stop(withinMs), sharing?.stop(withinMs)]);
      const closed = apollo.stop().then(() => graph.close());
      await Promise.race([closed, sleep(Math.max(closingMs, endMs - performance.now()), undefined, { ref: false })]);
    },
  };
}

/** What the HTTP server takes as it was given. */
function passedOn(options: ServiceOptions) {
  const { graph, calls, log, logsQueries, metrics, introspection, baseUrl, trustProxy, site, telemetry } = options;
  return { graph, calls, log, logsQueries, metrics, introspection, baseUrl, trustProxy, site, telemetry };
}
