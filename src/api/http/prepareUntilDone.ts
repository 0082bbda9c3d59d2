import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { isFull } from "../../graph/diskFaults.ts";
import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import type { Planted } from "../../intake/seeds/plantDirectories.ts";
import { prepareGraph } from "../../intake/seeds/prepareGraph.ts";
import { snapshotOf, writesForOthers } from "../../snapshot/snapshotOf.ts";
import type { Readiness } from "./Readiness.ts";

const retryMs = 1_000;
/** People make room, and each attempt reads all seeds. */
const retryFullMs = 10_000;

export interface Preparation {
  graph: Graph;
  /** Seed directories beside the product's. */
  seedDirectories: readonly string[];
  readiness: Readiness;
  log: Logger;
  /** Hears of what was planted. */
  planted: (done: Planted) => Promise<void>;
}

/** Plants an empty graph and reads its snapshot; while the graph is away or its disk full, says so and tries again, so that the service comes back by itself. */
export async function prepareUntilDone(preparation: Preparation, stopped: AbortSignal): Promise<void> {
  const { graph, seedDirectories, readiness, log } = preparation;
  while (!stopped.aborted) {
    try {
      const planted = await prepareGraph(graph, seedDirectories, (sentence) => log.warn(sentence));
      if (planted !== undefined) {
        log.info({ ...planted, gone: planted.gone.length }, "planted the seeds");
        await preparation.planted(planted);
      }
      await snapshotOf(graph);
      writesForOthers(graph);
      readiness.prepared();
      return;
    } catch (error) {
      const isAway = error instanceof GraphError && (error.kind === "UNAVAILABLE" || error.kind === "TIMEOUT");
      if (!isAway) throw error;
      const reason = reasonOf(error);
      readiness.notPrepared(reason);
      log.warn({ err: error }, `${reason}; trying again`);
      await sleep(isFull(error) ? retryFullMs : retryMs, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

function reasonOf(error: GraphError): string {
  if (isFull(error)) return "there is no room left on the disk of the graph";
  return error.kind === "TIMEOUT" ? "the graph does not answer" : "the graph cannot be reached";
}
