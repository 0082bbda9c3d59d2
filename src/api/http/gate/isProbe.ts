import type { FastifyRequest } from "fastify";

/** Whether only the state of the service is asked: balancers ask by address, without a key, and often. */
export function isProbe({ routeOptions }: Pick<FastifyRequest, "routeOptions">): boolean {
  return routeOptions.url === "/healthz" || routeOptions.url === "/readyz";
}
