import type { FastifyRequest } from "fastify";

/**
 * Whether a form was sent by a page of this site, as far as a browser says: `Sec-Fetch-Site`, which pages cannot set, else `Origin` against
 * `Host`. Who says neither is no browser, and does nothing in anybody's name.
 */
export function comesFromHere({ headers }: Pick<FastifyRequest, "headers">): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase());
}
