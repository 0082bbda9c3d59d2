import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Context } from "../../domain/request/Context.ts";
import { limits } from "../../domain/request/limits.ts";
import { askIn } from "../graphql/ask.ts";
import { addForms } from "./addForms.ts";
import { finishedAnswersOf, sendFinished } from "./sendFinished.ts";
import type { AskApi, Pages, SiteAnswer } from "./Site.ts";
import type { SiteParts } from "./SiteParts.ts";
import { siteRequestOf } from "./siteRequestOf.ts";
import { thingsIn } from "./thingsIn.ts";
import { whyNoData } from "./whyNoData.ts";

/** Longer addresses are answered, but not kept. */
const longestKept = 2_048;

/** The site answers at all addresses that no route of the server takes. Pages without faults are kept as they went out. */
export function addSite(app: FastifyInstance, parts: SiteParts): void {
  app.get<{ Params: { "*": string } }>("/assets/*", async (request, reply) => {
    const asset = (await parts.site.pages()).assets.get(`/assets/${request.params["*"]}`);
    if (asset === undefined) return answer(parts, request, reply);
    const { contentType, bytes } = asset;
    return reply.type(contentType).header("cache-control", "public, max-age=31536000, immutable").send(bytes);
  });
  addForms(app, parts);
  app.route({
    method: ["GET", "HEAD"],
    url: "/*",
    exposeHeadRoute: false,
    handler: (request, reply) => answer(parts, request, reply),
  });
}

async function answer(parts: SiteParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const pages = await parts.site.pages();
  const { missing } = parts.readiness;
  if (missing === undefined) return answerPage(pages, parts, request, reply);
  return sendNow(pages.unavailable(siteRequestOf(request), missing), reply);
}

async function answerPage(
  pages: Pages,
  { apollo, graph, timeoutMs = limits.timeoutMs, askerOf }: SiteParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await Context.of(graph, timeoutMs, askerOf(request, reply));
  const snapshot = "snapshot" in context.found ? context.found.snapshot : undefined;
  const asked = siteRequestOf(request);
  const name = `page ${JSON.stringify(asked)}`;
  const kept = snapshot?.get(finishedAnswersOf).get(name);
  if (snapshot !== undefined && kept !== undefined) {
    request.kept = { snapshot, answer: kept };
    return sendFinished(snapshot, kept, request, reply);
  }
  const ask: AskApi = (query, variables) => askIn(apollo, context, { query, variables });
  const made = await pages
    .answer(asked, ask, (...named) => thingsIn(graph, context.snapshot)(...named))
    .catch((error: unknown) => pages.unavailable(asked, whyNoData(error)));
  const isKept = made.status === 200 && made.headers["cache-control"] === undefined && name.length <= longestKept;
  if (snapshot === undefined || !isKept) return sendNow(made, reply);
  const { contentType, body, headers } = made;
  return sendFinished(snapshot, snapshot.get(finishedAnswersOf).keep(name, contentType, body, headers), request, reply);
}

function sendNow({ status, contentType, body, headers }: SiteAnswer, reply: FastifyReply): FastifyReply {
  return reply
    .code(status)
    .headers({ "cache-control": "no-cache", ...headers })
    .type(contentType)
    .send(body);
}
