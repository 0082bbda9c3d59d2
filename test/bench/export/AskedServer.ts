import { brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { makeApollo } from "../../../src/api/graphql/apollo.ts";
import { makeHttpServer } from "../../../src/api/http/httpServer.ts";
import { Readiness } from "../../../src/api/http/Readiness.ts";
import { makeSchema } from "../../../src/api/graphql/schema/schema.ts";
import type { Graph } from "../../../src/graph/Graph.ts";
import { type Cost, costOf } from "../rounds.ts";

export interface ServerAnswer {
  data: Record<string, unknown>;
  /** Of the body as it went out. */
  bytes: number;
  /** Of the server alone: unpacking and reading an answer is for the client. */
  cost: Cost;
}

/** The HTTP server over a graph, asked without a network. */
export class AskedServer {
  private constructor(
    private readonly graph: Graph,
    private readonly app: FastifyInstance,
    private readonly stopApollo: () => Promise<void>,
  ) {}

  /** The graph is closed with it. */
  static async over(graph: Graph): Promise<AskedServer> {
    const log = pino({ level: "silent" });
    const schema = makeSchema();
    const apollo = makeApollo({ schema, log, introspection: false });
    await apollo.start();
    const readiness = new Readiness();
    readiness.prepared();
    const app = await makeHttpServer({ graph, apollo, schema, readiness, log });
    return new AskedServer(graph, app, () => apollo.stop());
  }

  /** `accepted`: brotli as browsers ask for it, or the answer as it is. */
  async ask(query: string, accepted: "br" | "identity"): Promise<ServerAnswer> {
    let body = Buffer.alloc(0);
    const cost = await costOf(async () => {
      const headers = { "accept-encoding": accepted };
      const answer = await this.app.inject({ url: "/graphql", method: "POST", payload: { query }, headers });
      body = answer.rawPayload as typeof body;
    });
    const text = accepted === "br" ? brotliDecompressSync(body) : body;
    const { data, errors } = JSON.parse(text.toString()) as {
      data: Record<string, unknown>;
      errors?: { message: string }[];
    };
    if (errors !== undefined) throw new Error(`${query}: ${errors[0]?.message}`);
    return { data, bytes: body.length, cost };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stopApollo();
    await this.graph.close();
  }
}
