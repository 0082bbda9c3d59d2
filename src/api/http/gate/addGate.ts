import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ApiKeys, KeyHolder } from "../../../access/ApiKeys.ts";
import type { Asker } from "../../../domain/request/Context.ts";
import { allowOrigins } from "../allowOrigins.ts";
import { costs } from "./costs.ts";
import { askForKeys } from "./askForKeys.ts";
import { clientOf } from "./clientOf.ts";
import { limitRates, type PayAgain } from "./limitRates.ts";
import type { RateLimiter } from "./RateLimiter.ts";
import type { RatePage } from "./refuseForRate.ts";
import { refuseForeignHosts } from "./refuseForeignHosts.ts";
import { refuseMethods } from "./refuseMethods.ts";
import { safeHeaders } from "./safeHeaders.ts";

export interface GateOptions {
  /** Names that the server answers to; every one unless given. */
  hosts?: readonly string[];
  /** Origins whose pages may read answers; every one unless given. */
  corsOrigins?: readonly string[];
  keys?: ApiKeys;
  /** Who may read; everybody unless given. */
  readAccess?: "open" | "key";
  /** They ask as much as they like unless given. */
  limiter?: RateLimiter;
  hstsSeconds?: number;
}

export interface Gate {
  /** Whose key a request came with. */
  holderOf: (request: FastifyRequest) => KeyHolder | undefined;
  /** Who sent a request, and pays for what it asks. */
  askerOf: (request: FastifyRequest, reply: FastifyReply) => Asker;
  /** What the same request costs its client once more; undefined where that is nothing. */
  payAgainFor: (request: FastifyRequest) => PayAgain | undefined;
}

/** Who may ask, what and how much: one way in for GraphQL, pages and files. Before any route, in the order of what is cheapest to refuse. */
export function addGate(app: FastifyInstance, options: GateOptions, pageOf?: RatePage): Gate {
  const { hosts = ["*"], corsOrigins = ["*"], keys, readAccess = "open", limiter, hstsSeconds } = options;
  safeHeaders(app, { hstsSeconds, isPrivate: readAccess === "key" });
  refuseForeignHosts(app, hosts);
  // Refusals from here on can be read by pages too.
  allowOrigins(app, corsOrigins);
  refuseMethods(app);
  const holderOf = askForKeys(app, keys, readAccess);
  const nameOf = (request: FastifyRequest) => {
    const holder = holderOf(request);
    return holder === undefined ? clientOf(request.ip) : `key ${holder.name}`;
  };
  const { chargeFor, payAgainFor } = limitRates(app, limiter, nameOf, pageOf);
  return {
    holderOf,
    payAgainFor,
    askerOf: (request, reply) => ({
      get name() {
        return nameOf(request);
      },
      charge(cost) {
        costs.set(request, (costs.get(request) ?? 0) + cost);
        return chargeFor(request, reply)(cost);
      },
    }),
  };
}
