import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { encodingFor } from "../FinishedAnswers.ts";
import type { Gate } from "../gate/addGate.ts";
import { idHeader } from "../logRequests.ts";
import { operationOf } from "../operationOf.ts";
import { finishedAnswersOf } from "../sendFinished.ts";
import { bytesIn } from "./bodyOf.ts";
import { knownRepliesOf, type KnownReply } from "./KnownReplies.ts";

/** Notes how requests were answered with bytes that were kept. What somebody asked once is not noted, nor what came with a secret. */
export function learnReplies(app: FastifyInstance, { payAgainFor }: Gate): void {
  app.addHook("onResponse", (request, reply, done) => {
    const { kept, raw, headers } = request;
    const isSecret = headers.authorization !== undefined || headers.cookie !== undefined;
    if (kept !== null && raw.place !== undefined && !isSecret) {
      const sent = sentOf(kept, request, reply);
      const replies = kept.snapshot.get(knownRepliesOf);
      if (sent !== undefined)
        replies.keep(replies.heads.note(raw.place, raw), bytesIn(request.bodyText ?? ""), {
          ...sent,
          asked: kept.answer.asked,
          etag: kept.answer.etag,
          route: request.routeOptions.url,
          operation: operationOf(request),
          pay: payAgainFor(request),
        });
    }
    done();
  });
}

type Sent = Pick<KnownReply, "status" | "head" | "encoding" | "bytes">;

/** Undefined where something else than the kept bytes went out. */
function sentOf(
  { snapshot, answer }: NonNullable<FastifyRequest["kept"]>,
  request: FastifyRequest,
  reply: FastifyReply,
): Sent | undefined {
  const { statusCode: status } = reply;
  const headers = reply.getHeaders();
  const length = headers["content-length"];
  const head = Object.entries(headers).flatMap(([name, value]) => (isOfOne(name) ? [] : [name, String(value)]));
  const sent = { status, head, encoding: undefined, bytes: length === undefined ? undefined : Number(length) };
  if (status === 304 || (status === 200 && request.method === "HEAD")) return sent;
  const taken = encodingFor(request.headers["accept-encoding"]);
  const { bytes, encoding } = snapshot.get(finishedAnswersOf).bytesOf(answer, taken);
  const isKept =
    status === 200 && bytes.length === sent.bytes && encoding === (headers["content-encoding"] ?? "identity");
  return isKept ? { ...sent, encoding } : undefined;
}

function isOfOne(name: string): boolean {
  return name === idHeader || name.startsWith("ratelimit-");
}
