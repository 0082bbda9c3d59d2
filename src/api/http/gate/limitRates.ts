import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Asker } from "../../../domain/request/Context.ts";
import { isLocal, isLoopback } from "./isLocal.ts";
import { isProbe } from "./isProbe.ts";
import type { Balance, RateLimiter } from "./RateLimiter.ts";
import { type RatePage, refuseForRate } from "./refuseForRate.ts";

/** Each request costs one point. A file of the whole graph costs more; what a document or a page asks, the API weighs. */
const pointsOfRequest = 1;
const pointsOfData = 100;
const dataRoutes: ReadonlySet<string | undefined> = new Set(["/data/*", "/feed.atom", "/openapi.json"]);

type Charge = Asker["charge"];
/** Takes the point of one more request from a client, and says in headers what is left; undefined where it is not there. */
export type PayAgain = () => readonly string[] | undefined;

interface Limited {
  /** What charges the client of a request for a document. */
  chargeFor: (request: FastifyRequest, reply: FastifyReply) => Charge;
  /** What charges it for the same request once more; undefined where nothing is taken. */
  payAgainFor: (request: FastifyRequest) => PayAgain | undefined;
}

/** Who asks from this machine and is none of its programs is a proxy that nobody trusts. */
const proxySentence =
  "A proxy on this machine asks for others, who share one limit: its word for their addresses does not count. Set TRUST_PROXY=loopback.";

const free: Charge = () => undefined;

/**
 * Holds clients to so many points a minute, each key and without one each address on its own; tells them in headers, never in the body,
 * which is the same for everybody. Programs of this machine spend nothing.
 */
export function limitRates(
  app: FastifyInstance,
  limiter: RateLimiter | undefined,
  nameOf: (request: FastifyRequest) => string,
  pageOf?: RatePage,
): Limited {
  if (limiter === undefined) return { chargeFor: () => free, payAgainFor: () => undefined };
  let isProxyTold = false;
  const clients = new WeakMap<FastifyRequest, string>();
  const take = (client: string, points: number, reply: FastifyReply): string | undefined => {
    const seconds = limiter.take(client, points);
    if (seconds === 0) return undefined;
    const { limit, remaining } = limiter.balanceOf(client);
    const what = `This costs ${points} points; ${remaining} of ${limit} a minute are left.`;
    if (seconds === Infinity) return `${what} Ask for less at once.`;
    void reply.header("retry-after", seconds);
    return `${what} Ask again in ${seconds} s, or for less.`;
  };
  app.addHook("onRequest", (request, reply, done) => {
    if (isLocal(request) || isProbe(request)) return done();
    // Behind a trusted one, a client may be of this machine too.
    const isUntrusted = (request.ips?.length ?? 1) === 1;
    if (!isProxyTold && isUntrusted && isLoopback(request.ip)) {
      isProxyTold = true;
      request.log.warn(proxySentence);
    }
    const client = nameOf(request);
    clients.set(request, client);
    const refusal = take(client, dataRoutes.has(request.routeOptions.url) ? pointsOfData : pointsOfRequest, reply);
    if (refusal === undefined) return done();
    void refuseForRate(request, reply, refusal, pageOf).catch((fault: Error) => reply.send(fault));
  });
  app.addHook("onSend", (request, reply, _payload, done) => {
    const client = clients.get(request);
    if (client !== undefined) void reply.headers(balanceHeaders(limiter.balanceOf(client)));
    done();
  });
  return {
    chargeFor(request, reply) {
      const client = clients.get(request);
      return client === undefined ? free : (cost) => take(client, cost, reply);
    },
    payAgainFor(request) {
      const client = clients.get(request);
      if (client === undefined) return undefined;
      return () =>
        limiter.take(client, pointsOfRequest) === 0
          ? Object.entries(balanceHeaders(limiter.balanceOf(client))).flat()
          : undefined;
    },
  };
}

function balanceHeaders({ limit, remaining, resetSeconds }: Balance): Record<string, string> {
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
  };
}
