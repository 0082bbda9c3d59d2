import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Graph } from "../../../graph/Graph.ts";
import type { Snapshot } from "../../../snapshot/Snapshot.ts";
import { snapshotAtHand } from "../../../snapshot/snapshotOf.ts";
import type { Gate } from "../gate/addGate.ts";
import { isRead } from "../isRead.ts";
import { idHeader, requestIdOf } from "../logRequests.ts";
import type { Readiness } from "../Readiness.ts";
import type { Report } from "../reportRequests.ts";
import { finishedAnswersOf } from "../sendFinished.ts";
import { hasShortBody, whenBodyCame } from "./bodyOf.ts";
import { placeOf } from "./KnownHeads.ts";
import { knownRepliesOf, type KnownReply } from "./KnownReplies.ts";
import { learnReplies } from "./learnReplies.ts";

declare module "node:http" {
  interface IncomingMessage {
    /** As `placeOf` says, where it may be known the next time. */
    place?: string;
  }
}

/** A request as it came in. */
interface Came {
  request: IncomingMessage;
  response: ServerResponse;
  snapshot: Snapshot;
  atMs: number;
}

/**
 * Before Fastify: a request that was answered with kept bytes before, in the same words to the last header and the last byte of its body, and
 * from the same address, gets the same reply, while the snapshot is the same. What Fastify and the gate made of it, they would make of it
 * again; what they could see otherwise the next time (keys, which may be revoked) is not learnt. Only its id is its own, its point is paid,
 * and it is reported.
 */
export function answerAgain(
  app: FastifyInstance,
  { graph, readiness }: { graph: Graph; readiness: Readiness },
  report: Report,
  gate: Gate,
): void {
  const [throughFastify] = app.server.listeners("request") as [RequestListener];
  app.server.removeAllListeners("request").on("request", (request: IncomingMessage, response: ServerResponse) => {
    const snapshot = snapshotAtHand(graph);
    const hasBody = !isRead(request.method);
    // A server that stops says so in each answer.
    if (snapshot === undefined || readiness.reason !== undefined || (hasBody && !hasShortBody(request)))
      return throughFastify(request, response);
    const atMs = performance.now();
    const replies = snapshot.get(knownRepliesOf);
    // Fastify may write another address over the one that came.
    request.place = placeOf(request);
    const head = replies.heads.get(request.place, request);
    if (head === undefined) return throughFastify(request, response);
    const answer = (body: string | undefined) => {
      const known = body === undefined ? undefined : replies.get(head, body);
      if (!isSent(known, { request, response, snapshot, atMs }, report)) throughFastify(request, response);
    };
    if (hasBody) whenBodyCame(request, answer);
    else answer("");
  });
  learnReplies(app, gate);
}

/** False where it is not known, or cannot be sent so. */
function isSent(known: KnownReply | undefined, { request, response, snapshot, atMs }: Came, report: Report): boolean {
  if (known === undefined) return false;
  const answers = snapshot.get(finishedAnswersOf);
  const answer = answers.get(known.asked);
  if (answer?.etag !== known.etag) return false;
  const paid = known.pay === undefined ? [] : known.pay();
  if (paid === undefined) return false;
  const requestId = requestIdOf(request.headers[idHeader]);
  const { method = "" } = request;
  const { status, head, encoding, route, operation, bytes } = known;
  response.writeHead(status, [...head, ...paid, idHeader, requestId]);
  const body = encoding === undefined ? undefined : answers.bytesOf(answer, encoding).bytes;
  response.end(body);
  const ms = performance.now() - atMs;
  report({ requestId, method, route, operation, status, bytes, cost: undefined, ms, isKept: true });
  return true;
}
