import type { InjectOptions } from "fastify";
import { type ApolloOptions, makeApollo } from "../../src/api/graphql/apollo.ts";
import type { GateOptions } from "../../src/api/http/gate/addGate.ts";
import { makeHttpServer } from "../../src/api/http/httpServer.ts";
import { lateExplorer } from "../../src/explorer/lateExplorer.ts";
import { documentIntake } from "../../src/intake/documents/documentIntake.ts";
import { Readiness } from "../../src/api/http/Readiness.ts";
import type { TrustedDocuments } from "../../src/api/http/TrustedDocuments.ts";
import type { Graph } from "../../src/graph/Graph.ts";
import { schema, silentLog } from "./engines.ts";

export interface HttpAnswer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  codes: string[];
  // oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer
  body: any;
}

export interface ServerOptions extends Partial<ApolloOptions>, GateOptions {
  timeoutMs?: number;
  trustProxy?: string[];
  trusted?: TrustedDocuments;
}

/** The HTTP server over a graph, to be asked without a port. */
export async function serverOver(graph: Graph, options: ServerOptions = {}) {
  const { log = silentLog, introspection = true, ...others } = options;
  const apollo = makeApollo({ schema, log, introspection, documents: others.trusted });
  await apollo.start();
  const readiness = new Readiness();
  readiness.prepared();
  const app = await makeHttpServer({
    graph,
    apollo,
    schema,
    readiness,
    log,
    introspection,
    site: lateExplorer(async () => documentIntake(graph), { showsSchema: introspection }),
    ...others,
  });

  async function send(request: InjectOptions): Promise<HttpAnswer> {
    const response = await app.inject({ url: "/graphql", ...request });
    const isJson = String(response.headers["content-type"]).includes("json") && response.body !== "";
    // oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer
    const body: any = isJson ? response.json() : undefined;
    const codes: string[] = (body?.errors ?? []).map(
      (error: { extensions: { code: string } }) => error.extensions.code,
    );
    return { status: response.statusCode, headers: response.headers, text: response.body, codes, body };
  }

  const post = (query: unknown, variables?: object, headers: Record<string, string> = {}) =>
    send({ method: "POST", payload: { query, variables }, headers });
  return { app, readiness, send, post };
}

export type HostileServer = Awaited<ReturnType<typeof serverOver>>;

/** A graph whose every question is answered by `read`: to see what clients get of its faults. */
export function graphThat(read: () => Promise<never>): Graph {
  const nothing = async () => undefined;
  return { writes: 0, read, describe: read, write: read, ensureSchema: nothing, checkpoint: nothing, close: nothing };
}
