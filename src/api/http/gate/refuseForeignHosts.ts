import type { FastifyInstance } from "fastify";
import { errorBody } from "../httpFaults.ts";
import { isLoopback } from "./isLocal.ts";
import { isProbe } from "./isProbe.ts";

/**
 * Names that a server answers to: those of `allowed`, and the name of its base address. Without `allowed` it is every name, but for a
 * server that only its own machine reaches: there a page of anywhere could give itself the server's address, and read through a browser.
 */
export function hostsOf(host: string, baseUrl: string, allowed: readonly string[] | undefined): readonly string[] {
  if (allowed === undefined && !isLoopback(host)) return ["*"];
  return [...(allowed ?? []), new URL(baseUrl).hostname];
}

/** A request to another name is refused, whoever sends it; the server's own names always count. */
export function refuseForeignHosts(app: FastifyInstance, hosts: readonly string[]): void {
  if (hosts.includes("*")) return;
  const names = new Set(hosts.map((host) => host.toLowerCase()));
  // Nearly all who ask ask for the same.
  let lastOfOurs: string | undefined;
  const isOurs = (host: string | undefined) => {
    if (host !== undefined && host === lastOfOurs) return true;
    const name = (host ?? "").replace(/:\d*$/, "").toLowerCase();
    const isOne = name === "" || isLoopback(name) || names.has(name);
    if (isOne) lastOfOurs = host;
    return isOne;
  };
  app.addHook("onRequest", (request, reply, done) => {
    // A proxy that is trusted may say what the client asked; a browser that was led astray can say so too.
    if ((isOurs(request.headers.host) && isOurs(request.host)) || isProbe(request)) return done();
    const sentence =
      "This server does not answer to that name. Its operator lists the names that it has in ALLOWED_HOSTS.";
    void reply.code(421).send(errorBody("HOST_NOT_ALLOWED", sentence));
  });
}
