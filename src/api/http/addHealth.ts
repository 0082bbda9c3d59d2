import type { FastifyInstance } from "fastify";
import type { Graph } from "../../graph/Graph.ts";
import { GraphError } from "../../graph/GraphError.ts";
import { statement } from "../../graph/statements.ts";
import type { Readiness } from "./Readiness.ts";

const pingTimeoutMs = 2_000;

/** Whether the process lives, and whether the graph answers. */
export function addHealth(app: FastifyInstance, { graph, readiness }: { graph: Graph; readiness: Readiness }): void {
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
