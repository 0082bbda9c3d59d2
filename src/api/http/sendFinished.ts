import type { FastifyReply, FastifyRequest } from "fastify";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { encodingFor, type FinishedAnswer, FinishedAnswers } from "./FinishedAnswers.ts";
import { isKnown } from "./isKnown.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The answer that was kept from before, once it was found. */
    kept: { snapshot: Snapshot; answer: FinishedAnswer } | null;
    /** The body as it came, where it is JSON. */
    bodyText: string | null;
  }
}

/** Those of a snapshot: `snapshot.get(finishedAnswersOf)`. */
export const finishedAnswersOf = (): FinishedAnswers => new FinishedAnswers();

/** The finished bytes in the encoding that the client takes; 304 where it has them. */
export function sendFinished(
  snapshot: Snapshot,
  answer: FinishedAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const isRead = request.method !== "POST";
  void reply.header("etag", answer.etag).header("vary", "accept, accept-encoding").headers(answer.headers);
  // Whoever keeps it asks each time whether it still holds, by the ETag.
  if (isRead) void reply.header("cache-control", "public, max-age=0, must-revalidate");
  if (isRead && isKnown(request.headers["if-none-match"], answer.etag)) return reply.code(304).send();
  const accepted = encodingFor(request.headers["accept-encoding"]);
  const { bytes, encoding } = snapshot.get(finishedAnswersOf).bytesOf(answer, accepted);
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply.code(200).header("content-type", answer.contentType).send(bytes);
}
