import type { FastifyRequest } from "fastify";
import type { SiteRequest } from "./Site.ts";

/** What the site sees of a request. */
export function siteRequestOf({ url, protocol, host, headers }: FastifyRequest): SiteRequest {
  const isName = /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i.test(host);
  return {
    url,
    origin: `${protocol}://${isName ? host : "localhost"}`,
    accept: headers.accept,
    // Which language a visitor likes is asked at one address only.
    acceptLanguage: url === "/" ? headers["accept-language"] : undefined,
  };
}
