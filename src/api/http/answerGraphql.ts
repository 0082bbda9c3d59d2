import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Context } from "../../domain/request/Context.ts";
import type { Graph } from "../../graph/Graph.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { encodingFor, type FinishedAnswer, FinishedAnswers } from "./FinishedAnswers.ts";

/** Longer questions are not kept: a hostile one of each kind would push the others out. */
const longestKept = 16_384;

const answersOf = (): FinishedAnswers => new FinishedAnswers();

/**
 * Answers a request of GraphQL: with the finished bytes of the same question to the same snapshot where there are any, else through
 * Apollo. Answers with errors are not kept: time may have been short.
 */
export function answerGraphql(apollo: ApolloServer<Context>, graph: Graph, timeoutMs: number) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context = await Context.of(graph, timeoutMs);
    const snapshot = "snapshot" in context.found ? context.found.snapshot : undefined;
    const asked = snapshot === undefined ? undefined : nameOf(request);
    if (snapshot === undefined || asked === undefined) return throughApollo(apollo, context, request, reply);
    const kept = snapshot.get(answersOf).get(asked);
    if (kept !== undefined) return send(snapshot, kept, request, reply);
    return throughApollo(apollo, context, request, reply, (contentType, text) => {
      const answers = snapshot.get(answersOf);
      return send(snapshot, answers.keep(asked, contentType, text), request, reply);
    });
  };
}

/** What is asked, and in which form it is to be answered; undefined where the answer is not kept. */
function nameOf({ method, url, headers, body }: FastifyRequest): string | undefined {
  const asked = method === "GET" ? url : JSON.stringify(body);
  if (asked === undefined) return undefined;
  const name = `${method} ${headers.accept ?? ""} ${String(headers["apollo-require-preflight"] ?? "")} ${asked}`;
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
      method: request.method.toUpperCase(),
      headers: headersOf(request),
      search: searchOf(request.url),
    },
    context: async () => context,
  });
  if (body.kind !== "complete") throw new Error("this schema knows no incremental answers");
  const code = status ?? 200;
  if (finish !== undefined && code === 200 && body.string.startsWith('{"data"'))
    return finish(headers.get("content-type") ?? "application/json; charset=utf-8", body.string);
  for (const [name, value] of headers) void reply.header(name, value);
  return reply.code(code).send(body.string);
}

function send(snapshot: Snapshot, answer: FinishedAnswer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isRead = request.method === "GET";
  void reply.header("etag", answer.etag).header("vary", "accept, accept-encoding");
  // Whoever keeps it asks each time whether it still holds, by the ETag.
  if (isRead) void reply.header("cache-control", "public, max-age=0, must-revalidate");
  if (isRead && isKnown(request.headers["if-none-match"], answer.etag)) return reply.code(304).send();
  const { bytes, encoding } = snapshot.get(answersOf).bytesOf(answer, encodingFor(request.headers["accept-encoding"]));
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply.code(200).header("content-type", answer.contentType).send(bytes);
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
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
