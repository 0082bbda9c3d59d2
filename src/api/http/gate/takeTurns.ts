import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { roomInRound, waitingOf } from "../../../threads/steps.ts";
import { errorBody } from "../httpFaults.ts";
import { clientOf } from "./clientOf.ts";

/** More requests than these of one address do not wait: each takes some kilobytes. */
const mostWaiting = 5_000;
const refusal = JSON.stringify(
  errorBody(
    "SERVICE_UNAVAILABLE",
    `More than ${mostWaiting} requests of your address wait for their turn. Ask again later.`,
  ),
);

/** Before all else: where requests come faster than they are answered, addresses take turns, and who asks once is not behind all that another asked. */
export function takeTurns(app: FastifyInstance): void {
  const [begin] = app.server.listeners("request") as [RequestListener];
  app.server.removeAllListeners("request").on("request", (request: IncomingMessage, response: ServerResponse) => {
    const address = clientOf(request.socket.remoteAddress ?? "");
    if (waitingOf(address) >= mostWaiting) return refuse(response);
    const room = roomInRound(address);
    if (room === undefined) return begin(request, response);
    void room.then(() => {
      // Who has gone meanwhile waits for no answer.
      if (!request.socket.destroyed) begin(request, response);
    });
  });
}

function refuse(response: ServerResponse): void {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "retry-after": "2",
    "cache-control": "no-store",
  };
  response.writeHead(503, headers).end(refusal);
}
