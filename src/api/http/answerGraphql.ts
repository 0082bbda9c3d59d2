import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Context } from "../../domain/request/Context.ts";
import type { Graph } from "../../graph/Graph.ts";
import { snapshotAtHand } from "../../snapshot/snapshotOf.ts";
import { roomInRound } from "../../threads/steps.ts";
import type { Gate } from "./gate/addGate.ts";
import { answeredFromKept } from "./gate/costs.ts";
import { refuseDeepBodies } from "./refuseDeepBodies.ts";
import { refuseRepetition } from "./refuseRepetition.ts";
import { finishedAnswersOf, sendFinished } from "./sendFinished.ts";

/** Longer questions are not kept: a hostile one of each kind would push the others out. */
const longestKept = 16_384;

interface Answering {
  apollo: ApolloServer<Context>;
  graph: Graph;
  timeoutMs: number;
  askerOf: Gate["askerOf"];
}

/**
 * Answers a request of GraphQL: with the finished bytes of the same question to the same snapshot where there are any, else through
 * Apollo. Answers with errors are not kept: time may have been short.
 */
export function answerGraphql({ apollo, graph, timeoutMs, askerOf }: Answering) {
  const throughContext = async (request: FastifyRequest, reply: FastifyReply, asked: string | undefined) => {
    // What is kept was looked at when it was made.
    if (refuseRepetition(request, reply)) return reply;
    const cameAt = performance.now();
    const room = roomInRound();
    if (room !== undefined) await room;
    // Waiting is part of the time that an answer may take.
    const timeLeft = Math.max(1, timeoutMs - (performance.now() - cameAt));
    const context = await Context.of(graph, timeLeft, askerOf(request, reply));
    const snapshot = "snapshot" in context.found ? context.found.snapshot : undefined;
    if (snapshot === undefined || asked === undefined) return throughApollo(apollo, context, request, reply);
    return throughApollo(apollo, context, request, reply, (contentType, text) => {
      const answers = snapshot.get(finishedAnswersOf);
      return sendFinished(snapshot, answers.keep(asked, contentType, text), request, reply);
    });
  };
  // Not async, and gives no reply back: Fastify would wait for the end of what is sent already.
  return (request: FastifyRequest, reply: FastifyReply): void | Promise<FastifyReply> => {
    if (refuseDeepBodies(request, reply)) return;
    const asked = nameOf(request);
    const snapshot = asked === undefined ? undefined : snapshotAtHand(graph);
    const kept = asked === undefined ? undefined : snapshot?.get(finishedAnswersOf).get(asked);
    if (snapshot === undefined || kept === undefined) return throughContext(request, reply, asked);
    answeredFromKept.add(request);
    sendFinished(snapshot, kept, request, reply);
  };
}

/** What is asked, and in which form it is to be answered; undefined where the answer is not kept. */
function nameOf({ method, url, headers, body }: FastifyRequest): string | undefined {
  const asked = method === "POST" ? JSON.stringify(body) : url;
  if (asked === undefined) return undefined;
  const name = `${queryMethod(method)} ${headers.accept ?? ""} ${String(headers["apollo-require-preflight"] ?? "")} ${asked}`;
  return name.length > longestKept ? undefined : name;
}

type Finish = (contentType: string, text: string) => FastifyReply;

async function throughApollo(
  apollo: ApolloServer<Context>,
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  finish?: Finish,
): Promise<FastifyReply> {
  const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      body: request.body,
      method: queryMethod(request.method),
      headers: headersOf(request),
      search: searchOf(request.url),
    },
    context: async () => context,
  });
  if (body.kind !== "complete") throw new Error("this schema knows no incremental answers");
  const code = status ?? 200;
  if (finish !== undefined && !context.answer.isOfNow && code === 200 && body.string.startsWith('{"data"'))
    return finish(headers.get("content-type") ?? "application/json; charset=utf-8", body.string);
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.code(code).send(body.string);
}

/** HEAD asks for what GET would answer; what of it is sent, Node knows. */
function queryMethod(method: string): string {
  return method === "HEAD" ? "GET" : method;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && value !== "") map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

function searchOf(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark);
}
