import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { pino } from "pino";
import type { Graph } from "../../../../src/graph/Graph.ts";
import { serverOver, type ServerOptions } from "../../../support/hostileServer.ts";

export interface Asked {
  method?: string;
  path?: string;
  body?: string;
  headers?: Record<string, string>;
}
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

export const question = "query Names { contributors(first: 30) { totalCount nodes { key name } } }";
export const posted = (query = question): Asked => ({
  method: "POST",
  body: JSON.stringify({ query }),
  headers: { "content-type": "application/json" },
});

export const times = async <Value>(count: number, work: () => Promise<Value>): Promise<Value[]> => {
  const done: Value[] = [];
  while (done.length < count) done.push(await work());
  return done;
};

/** A server with a port; `seen` are the requests that came as far as Fastify. */
export async function listening(graph: Graph, options: ServerOptions = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line)) });
  const { app, readiness } = await serverOver(graph, { log, ...options });
  const seen: string[] = [];
  app.addHook("onRequest", async ({ id }) => void seen.push(id));
  await app.listen({ port: 0, host: "127.0.0.1" });
  lines.length = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = app.server.address() as AddressInfo;
  const ask = async ({ method = "GET", path = "/graphql", body, headers = {} }: Asked): Promise<Answer> => {
    const sent = request({ port, host: "127.0.0.1", agent, method, path, headers }).end(body);
    const [reply] = (await once(sent, "response")) as [IncomingMessage];
    return { status: reply.statusCode ?? 0, headers: reply.headers, bytes: await buffer(reply) };
  };
  /** What comes back for these pieces of a request, until the server ends the connection. */
  const answersTo = async (...pieces: string[]): Promise<string> => {
    const socket = connect(port, "127.0.0.1").setNoDelay(true);
    const answer = text(socket);
    for (const piece of pieces) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return answer;
  };
  /** Begins a request, and goes. */
  const leave = async (piece: string): Promise<void> => {
    const socket = connect(port, "127.0.0.1");
    await new Promise((resolve) => socket.write(piece, resolve));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const close = async () => {
    agent.destroy();
    await app.close();
  };
  return { app, readiness, ask, answersTo, leave, seen, lines, close };
}
export type Listening = Awaited<ReturnType<typeof listening>>;
