import { bibtexOf, cslOf, risOf } from "../exports/cite/citationFiles.ts";
import { referenceOf } from "./cite/referenceOf.ts";
import { faultPage } from "./fault/faultPage.tsx";
import { notFoundPage } from "./notFound/notFoundPage.tsx";
import { csvOf, mediaTypes, readings, type Suffix } from "./formats.ts";
import type { FrameData } from "./frame/frameTypes.ts";
import { type FramePlace, localPath, makeFrame } from "./frame/makeFrame.ts";
import { pageHtml, type Shown } from "./frame/pageHtml.tsx";
import type { Frame } from "./frame/Frame.ts";
import { htmlAnswer } from "./htmlAnswer.ts";
import type { KnownData } from "./known/knownTypes.ts";
import { matchRoute } from "./matchRoute.ts";
import { preferredLanguage } from "./messages/languages.ts";
import type { AnyPage, Place } from "./Page.ts";
import type { ApiAnswer, ApiError, Ask, PageAnswer, PageRequest } from "./PageRequest.ts";
import { pages } from "./pages.ts";
import { placeOf } from "./placeOf.ts";
import { questionOf } from "./questions.ts";

/** Answers an address of the site: a page, its data or its citation; what leads nowhere with the nearest names. */
export async function answerPage(request: PageRequest, ask: Ask): Promise<PageAnswer> {
  const place = placeOf(request);
  if (request.url === "/") {
    const language = preferredLanguage(request.acceptLanguage);
    if (language !== "en") return movedTo(302, localPath("/", language), { vary: "accept-language" });
  }
  for (const { path, suffix } of readings(place.path)) {
    for (const page of pages) {
      const params = matchRoute(page.route, path);
      if (params === undefined) continue;
      const { language, query } = place;
      const form = suffix ?? acceptedForm(request.accept);
      const given = { params, query, language, isPage: form === undefined };
      const at = { page, suffix: form, place: { ...place, path }, given };
      const answer = await answerAt(at, ask);
      if (answer !== undefined) return answer;
    }
  }
  return notFoundPage(place, ask);
}

interface Asked {
  page: AnyPage;
  suffix: Suffix | undefined;
  place: FramePlace;
  given: Place;
}

/** Undefined where the graph has nothing at this address. */
async function answerAt({ page, suffix, place, given }: Asked, ask: Ask): Promise<PageAnswer | undefined> {
  const variables = page.variablesOf(given);
  const answer = await ask(questionOf(page.name), variables as Record<string, unknown>);
  const [error] = answer.errors ?? [];
  if (error !== undefined) return refusedPage(place, error, { page, variables }, ask);
  if (page.isFound?.(answer.data) === false) return undefined;
  const elsewhere = page.redirect?.(answer.data, given);
  if (elsewhere !== undefined) return movedTo(303, localPath(elsewhere, place.language), {});
  return withMore({ page, suffix, place, given }, answer, variables, ask);
}

/** The page around an answer: with the second question of the page, and what stands in the foot of all pages. */
async function withMore({ page, suffix, place, given }: Asked, answer: ApiAnswer, variables: object, ask: Ask) {
  const framed = await ask(questionOf("frame"), {});
  const more = await moreOf(page, given, ask);
  const [fault] = [...(framed.errors ?? []), ...(more?.faults ?? [])];
  if (fault !== undefined) return faultPage(place, fault);
  const frame = makeFrame(place, (framed.data as FrameData).service);
  const questions = [{ name: page.name, variables }];
  if (more === undefined) return shown({ page, suffix, answer, data: answer.data, questions, frame });
  const data = { ...(answer.data as object), more: more.data };
  return shown({ page, suffix, answer, data, questions: [...questions, more.question], frame });
}

/** The second question of a page and its answer; that the API refuses it is no fault of the page. */
async function moreOf({ more }: AnyPage, given: Place, ask: Ask) {
  if (more === undefined) return undefined;
  const question = { name: more.name, variables: more.variablesOf(given) as Record<string, unknown> };
  const { data, errors } = await ask(questionOf(question.name), question.variables);
  const faults = errors?.filter(({ extensions }) => extensions?.code !== "BAD_USER_INPUT") ?? [];
  return { question, faults, data: errors === undefined ? data : undefined };
}

/** Why a question was refused: the graph has not all things that the address names, or the API's own sentence. */
async function refusedPage(
  place: FramePlace,
  error: ApiError,
  { page, variables }: { page: AnyPage; variables: Record<string, unknown> },
  ask: Ask,
) {
  const named = page.named?.(variables) ?? [];
  if (named.length === 0) return faultPage(place, error);
  const { data, errors } = await ask(questionOf("known"), { ids: named });
  const missing = errors === undefined && named.find((_id, at) => (data as KnownData).nodes[at] === null);
  return missing ? notFoundPage(place, ask, missing) : faultPage(place, error);
}

interface Answered extends Shown {
  suffix: Suffix | undefined;
  /** To the first question. */
  answer: ApiAnswer;
}

function shown({ page, suffix, answer, data, questions, frame }: Answered): PageAnswer | undefined {
  const { whole } = page;
  if (whole !== undefined) return { ...whole, status: 200, body: whole.body(data, frame), headers: {} };
  if (suffix !== undefined) return inForm(suffix, page, answer, data, frame);
  return htmlAnswer(200, pageHtml({ page, data, questions, frame }));
}

function inForm(suffix: Suffix, page: AnyPage, answer: ApiAnswer, data: unknown, frame: Frame): PageAnswer | undefined {
  const makers: Record<Suffix, () => string | undefined> = {
    json: () => `${JSON.stringify(answer)}\n`,
    csv: () => (page.table === undefined ? undefined : csvOf(page.table(data, frame))),
    bib: () => bibtexOf(referenceOf(page.head(data, frame), frame)),
    ris: () => risOf(referenceOf(page.head(data, frame), frame)),
    "csl.json": () => cslOf([referenceOf(page.head(data, frame), frame)]),
    svg: () => page.files?.svg?.(data, frame),
    gexf: () => page.files?.gexf?.(data, frame),
  };
  const body = makers[suffix]();
  if (body === undefined) return undefined;
  return { status: 200, contentType: mediaTypes[suffix], body, headers: { "access-control-allow-origin": "*" } };
}

/** Programs that ask for data at the address of the page get it; browsers name text/html. */
function acceptedForm(accept: string | undefined): Suffix | undefined {
  if (accept === undefined || /text\/html|\*\/\*/.test(accept)) return undefined;
  if (/application\/json/.test(accept)) return "json";
  return /text\/csv/.test(accept) ? "csv" : undefined;
}

function movedTo(status: number, location: string, headers: Record<string, string>): PageAnswer {
  return { status, contentType: "text/plain; charset=utf-8", body: "", headers: { location, ...headers } };
}
