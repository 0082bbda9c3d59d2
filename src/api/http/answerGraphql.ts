import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AnsweredDocuments } from "../graphql/AnsweredDocuments.ts";
import { Context } from "../../domain/request/Context.ts";
import type { Graph } from "../../graph/Graph.ts";
import { snapshotAtHand } from "../../snapshot/snapshotOf.ts";
import { roomInRound } from "../../threads/steps.ts";
import { DeepBody, isTooDeep } from "./DeepBody.ts";
import type { Gate } from "./gate/addGate.ts";
import { operationOf } from "./operationOf.ts";
import { refuseRepetition } from "./refuseRepetition.ts";
import { finishedAnswersOf, sendFinished } from "./sendFinished.ts";
import type { TrustedDocuments } from "./TrustedDocuments.ts";

/** Longer questions are not kept: a hostile one of each kind would push the others out. */
const longestKept = 16_384;

interface Answering {
  apollo: ApolloServer<Context>;
  graph: Graph;
  timeoutMs: number;
  askerOf: Gate["askerOf"];
  /** Without them all goes through Apollo. */
  documents: AnsweredDocuments | undefined;
}

/**
 * Answers a request of GraphQL: with the finished bytes of the same question to the same snapshot where there are any, else through
 * Apollo. Answers with errors are not kept: time may have been short.
 */
export function answerGraphql({ apollo, graph, timeoutMs, askerOf, documents }: Answering) {
  const throughContext = async (request: FastifyRequest, reply: FastifyReply, asked: string | undefined) => {
    // What is kept was looked at when it was made.
    if (refuseRepetition(request, reply)) return reply;
    const cameAt = performance.now();
    const asker = askerOf(request, reply);
    const room = roomInRound(asker.name, { hasBegun: true });
    if (room !== undefined) await room;
    // Waiting is part of the time that an answer may take.
    const timeLeft = Math.max(1, timeoutMs - (performance.now() - cameAt));
    const context = await Context.of(graph, timeLeft, asker);
    const snapshot = "snapshot" in context.found ? context.found.snapshot : undefined;
    if (snapshot === undefined || asked === undefined) return throughApollo(apollo, context, request, reply);
    const finish = (contentType: string, text: string) => {
      const answer = snapshot.get(finishedAnswersOf).keep(asked, contentType, text);
      // Who asks the same again is not read.
      answer.operation = { name: operationOf(request) };
      return sendFinished(snapshot, answer, request, reply);
    };
    const name = documents && documentNameOf(request);
    if (name === undefined) return throughApollo(apollo, context, request, reply, finish);
    const again = await documents!.answer(name, askedIn(request), context);
    if (again !== undefined) return finish(again.contentType, again.text);
    return throughApollo(apollo, context, request, reply, (contentType, text) => {
      const { planned } = context.answer;
      if (planned !== undefined) documents!.keep(name, { ...planned, contentType });
      return finish(contentType, text);
    });
  };
  // Not async, and gives no reply back: Fastify would wait for the end of what is sent already.
  return (request: FastifyRequest, reply: FastifyReply): void | Promise<FastifyReply> => {
    const asked = nameOf(request);
    const kept = request.kept ?? findKept(graph, request, asked);
    if (kept === null) return throughContext(request, reply, asked);
    sendFinished(kept.snapshot, kept.answer, request, reply);
  };
}

/**
 * Keeps the text of JSON beside what it says, and does not read on where that text was answered before: who asks again, asks in the same
 * words. Where only listed documents run, each is read, and looked up.
 */
export function readBodies(app: FastifyInstance, graph: Graph, trusted: TrustedDocuments | undefined): void {
  const read = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, done) => {
    request.bodyText = text;
    const mayBeKept = trusted === undefined && request.routeOptions.url === "/graphql";
    if (mayBeKept && findKept(graph, request, nameOf(request)) !== null) done(null);
    else if (isTooDeep(text)) done(new DeepBody());
    else void read(request, text, done);
  });
}

function findKept(graph: Graph, request: FastifyRequest, asked: string | undefined): FastifyRequest["kept"] {
  const snapshot = asked === undefined ? undefined : snapshotAtHand(graph);
  const answer = snapshot?.get(finishedAnswersOf).get(asked!);
  return (request.kept = answer === undefined ? null : { snapshot: snapshot!, answer });
}

/** Names the document of a plain question, and the form of its answer; undefined where Apollo has more to look at. */
function documentNameOf({ method, headers, body }: FastifyRequest): string | undefined {
  const { query, operationName, variables, extensions } = Object(body) as Record<string, unknown>;
  if (method !== "POST" || typeof query !== "string" || query.length > longestKept) return undefined;
  const areObjects = [variables, extensions].every(
    (value) => typeof (value ?? {}) === "object" && !Array.isArray(value),
  );
  const isNamed = typeof (operationName ?? "") === "string";
  if (!areObjects || !isNamed || Object.hasOwn(Object(extensions), "persistedQuery")) return undefined;
  return JSON.stringify([headers.accept, operationName, query]);
}

/** Of a plain question. */
function askedIn({ body }: FastifyRequest): { query: string; variables: Record<string, unknown> } {
  const { query, variables } = body as { query: string; variables?: Record<string, unknown> | null };
  return { query, variables: variables ?? {} };
}

/** What is asked, and in which form it is to be answered; undefined where the answer is not kept. */
function nameOf({ method, url, headers, bodyText }: FastifyRequest): string | undefined {
  const asked = method === "POST" ? bodyText : url;
  if (asked === null) return undefined;
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
