import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Context } from "../../domain/request/Context.ts";
import { limits } from "../../domain/request/limits.ts";
import { askIn } from "../graphql/ask.ts";
import { comesFromHere } from "./comesFromHere.ts";
import type { TakenForm } from "./formIn.ts";
import type { SiteAnswer } from "./Site.ts";
import type { SiteParts } from "./SiteParts.ts";
import { siteRequestOf } from "./siteRequestOf.ts";

/** Forms in memory at once: each may be as large as the largest document, and is held several times while it is read. */
const mostAtOnce = 4;
/** So that nobody takes all places, sending slowly or what takes long to read. */
const mostOfOne = 3;
/** Beside the document, its other fields. */
const largestFieldsBytes = 2 ** 20;

/** The forms of the site: taken from its own pages only, bounded in size, in number and in time; no answer is kept, nothing is logged. */
export function addForms(app: FastifyInstance, parts: SiteParts): void {
  void app.register((forms, _options, done) => {
    takeForms(forms, parts);
    done();
  });
}

function takeForms(forms: FastifyInstance, parts: SiteParts): void {
  const { site, readiness, askerOf } = parts;
  const refuse = async (status: number, request: FastifyRequest, reply: FastifyReply) =>
    sendUnkept((await site.pages()).refuseForm(siteRequestOf(request), status), reply);
  const running: string[] = [];
  forms.removeAllContentTypeParsers();
  forms.addContentTypeParser(
    ["multipart/form-data", "application/x-www-form-urlencoded"],
    // In an object: those who look for the name of a question in a body would take its fields for theirs.
    async ({ headers }: FastifyRequest, payload: IncomingMessage) => {
      const [{ formIn }, { largestDocumentBytes }] = await Promise.all([import("./formIn.ts"), site.pages()]);
      return { form: await formIn(payload, headers, largestDocumentBytes + largestFieldsBytes) };
    },
  );
  forms.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, "a form failed by our fault");
    return refuse(status, request, reply);
  });
  forms.addHook("onRequest", async (request, reply) => {
    if (!comesFromHere(request)) return refuse(403, request, reply);
    if (readiness.missing !== undefined)
      return sendUnkept((await site.pages()).unavailable(siteRequestOf(request), readiness.missing), reply);
    const { name } = askerOf(request, reply);
    const isOne = running.filter((whose) => whose === name).length >= mostOfOne;
    if (isOne || running.length >= mostAtOnce) return refuse(503, request, reply);
    running.push(name);
    // Whether it is answered or its client goes away.
    reply.raw.once("close", () => running.splice(running.indexOf(name), 1));
  });
  for (const path of site.formPaths) {
    forms.post<{ Body: { form: TakenForm } | undefined }>(path, (request, reply) => answerForm(parts, request, reply));
  }
}

async function answerForm(
  { site, apollo, graph, timeoutMs = limits.timeoutMs, askerOf }: SiteParts,
  request: FastifyRequest<{ Body: { form: TakenForm } | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [asked, pages] = [siteRequestOf(request), await site.pages()];
  const form = request.body?.form;
  if (form === undefined) return sendUnkept(pages.refuseForm(asked, 400), reply);
  const asker = askerOf(request, reply);
  const context = await Context.of(graph, timeoutMs, asker);
  const sent = { ...form, whose: asker.name };
  const answer = await pages.answerForm(asked, sent, (query, variables) =>
    askIn(apollo, context, { query, variables }),
  );
  return sendUnkept(answer, reply);
}

function sendUnkept({ status, contentType, body, headers }: SiteAnswer, reply: FastifyReply): FastifyReply {
  return reply.code(status).headers(headers).header("cache-control", "no-store").type(contentType).send(body);
}
