import type { FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "../httpFaults.ts";
import type { SiteAnswer } from "../Site.ts";

/** What a person in a browser gets whose points are spent; undefined where there are no pages. */
export type RatePage = (request: FastifyRequest, sentence: string) => Promise<SiteAnswer | undefined>;

/** Too many points: a browser, which names HTML, gets a page; a program its error. */
export async function refuseForRate(
  request: FastifyRequest,
  reply: FastifyReply,
  sentence: string,
  pageOf: RatePage | undefined,
): Promise<void> {
  const isBrowser = request.headers.accept?.includes("text/html") === true;
  const page = isBrowser ? await pageOf?.(request, sentence) : undefined;
  if (page === undefined) void reply.code(429).send(errorBody("RATE_LIMITED", sentence));
  else void reply.code(429).headers(page.headers).type(page.contentType).send(page.body);
}
