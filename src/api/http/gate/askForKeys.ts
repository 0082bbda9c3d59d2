import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiKeys, KeyHolder } from "../../../access/ApiKeys.ts";
import { errorBody } from "../httpFaults.ts";
import { isProbe } from "./isProbe.ts";
import { keyIn } from "./keyIn.ts";

/** A browser shows a form for the first, and sends the key as its password. */
const challenges = ['Basic realm="Concordance: any name, and your key as the password", charset="UTF-8"', "Bearer"];

/**
 * Refuses who gives a key that does not count, and where `access` is "key" also who gives none. Gives the holder of the key of a request.
 * At /metrics no key is needed here: who may read those, METRICS says.
 */
export function askForKeys(
  app: FastifyInstance,
  keys: ApiKeys | undefined,
  access: "open" | "key",
): (request: FastifyRequest) => KeyHolder | undefined {
  const holders = new WeakMap<FastifyRequest, KeyHolder>();
  if (keys === undefined) return () => undefined;
  app.addHook("onRequest", (request, reply, done) => {
    if (isProbe(request)) return done();
    const key = keyIn(request.headers.authorization);
    const found = key === undefined ? undefined : keys.holderOf(key);
    if (typeof found === "object") holders.set(request, found);
    else if (found !== undefined || (access === "key" && request.routeOptions.url !== "/metrics")) {
      const sentence = found ?? "Reading needs a key here. Send it as `Authorization: Bearer <key>`.";
      void reply.code(401).header("www-authenticate", challenges).send(errorBody("UNAUTHENTICATED", sentence));
      return;
    }
    done();
  });
  return (request) => holders.get(request);
}
