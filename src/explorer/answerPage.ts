import { faultPage } from "./fault/faultPage.tsx";
import { notFoundPage } from "./notFound/notFoundPage.tsx";
import { acceptedForm } from "./acceptedForm.ts";
import { readings, type Suffix } from "./formats.ts";
import { formsOf } from "./formsOf.ts";
import { addressIn } from "./frame/addressIn.ts";
import type { FrameData } from "./frame/frameTypes.ts";
import { linkHeader } from "./frame/linkHeader.ts";
import { type FramePlace, localPath, makeFrame } from "./frame/makeFrame.ts";
import { pageHtml, type Shown } from "./frame/pageHtml.tsx";
import { htmlAnswer } from "./htmlAnswer.ts";
import { type Answered, inForm } from "./inForm.ts";
import type { KnownData } from "./known/knownTypes.ts";
import { matchRoute } from "./matchRoute.ts";
import { preferredLanguage } from "./messages/languages.ts";
import type { AnyPage, Place } from "./Page.ts";
import type { Api, ApiAnswer, ApiError, Ask, PageAnswer, SiteRequest } from "./PageRequest.ts";
import { pages } from "./pages.ts";
import { placeOf } from "./placeOf.ts";
import { questionOf } from "./questions.ts";

/** Answers an address of the site: a page, its data or its citation; what leads nowhere with the nearest names. */
export async function answerPage(request: SiteRequest, api: Api): Promise<PageAnswer> {
  const place = placeOf(request);
  if (request.url === "/") {
    const language = preferredLanguage(request.acceptLanguage);
    if (language !== "en") return movedTo(302, localPath("/", language), { vary: "accept-language" });
  }
  let missing: string | undefined;
  for (const asked of readingsOf(request, place)) {
    const answer = await answerAt(asked, api);
    if (answer !== undefined && "status" in answer) return answer;
    missing = answer?.missing ?? missing;
  }
  return notFoundPage(place, api.ask, missing);
}

/** The pages that an address may mean, the likeliest first. */
function* readingsOf({ accept }: SiteRequest, place: FramePlace): Generator<Asked> {
  for (const { path, suffix } of readings(place.path)) {
    for (const page of pages) {
      const params = matchRoute(page.route, path);
      if (params === undefined) continue;
      const { language, query } = place;
      const form = suffix ?? acceptedForm(accept, formsOf(page));
      const given = { params, query, language, isPage: form === undefined };
      yield { page, form, isAccepted: suffix === undefined, place: { ...place, path }, given };
    }
  }
}

interface Asked {
  page: AnyPage;
  form: Suffix | undefined;
  /** Whether the header Accept chose the form, not the address. */
  isAccepted: boolean;
  place: FramePlace;
  given: Place;
}

/** Undefined where the graph has nothing at this address, or the id in it that the graph does not have. */
async function answerAt(asked: Asked, api: Api): Promise<PageAnswer | { missing: string } | undefined> {
  const { page, place, given } = asked;
  const variables = page.variablesOf(given) as Record<string, unknown>;
  const [shortcut, answer] = await Promise.all([
    shortcutAt(page, given, api),
    api.ask(questionOf(page.name), variables),
  ]);
  if (shortcut.path !== undefined) return movedTo(303, localPath(shortcut.path, place.language), {});
  const [error] = answer.errors ?? [];
  if (error !== undefined) return refusedPage(asked, error, variables, api);
  if (page.isFound?.(answer.data) === false) return undefined;
  const elsewhere = elsewhereOf(asked, answer.data);
  if (elsewhere !== undefined) return elsewhere;
  const found = await withMore(asked, answer, variables, api);
  // Next time it may lead elsewhere.
  return shortcut.isLate && found !== undefined ? { ...found, headers: { ...found.headers, ...unkept } } : found;
}

/** For ever where the address has a former key; else where the page itself says. */
function elsewhereOf(asked: Asked, data: unknown): PageAnswer | undefined {
  const { page, place, given } = asked;
  const today = page.stands?.(data);
  if (today !== undefined && !isAt(today, asked)) return movedTo(301, sameOf(asked, today), {});
  const path = page.redirect?.(data, given);
  return path === undefined ? undefined : movedTo(303, localPath(path, place.language), {});
}

/** Keys in addresses may be encoded in one way or another: what they say is compared. */
function isAt(path: string, { page, given }: Asked): boolean {
  return JSON.stringify(matchRoute(page.route, path)) === JSON.stringify(given.params);
}

/** The same form of a page, in the same language, with what else was asked, at another path. */
function sameOf({ form, isAccepted, place: { language, query } }: Asked, path: string): string {
  const href = (to: string) => localPath(to, language);
  if (form !== undefined && !isAccepted) return addressIn({ path, query, href }, form);
  return href(path) + (query.size === 0 ? "" : `?${query}`);
}

const unkept = { "cache-control": "no-store" };

/** Where the address leads at once, if that is known in time. */
async function shortcutAt(
  { shortcut }: AnyPage,
  given: Place,
  { ask }: Api,
): Promise<{ path?: string | undefined; isLate: boolean }> {
  if (shortcut === undefined) return { isLate: false };
  const { data, errors } = await ask(questionOf(shortcut.name), shortcut.variablesOf(given) as Record<string, unknown>);
  if (errors === undefined) return { path: shortcut.pathOf(data, given), isLate: false };
  return { isLate: errors.some(({ extensions }) => extensions?.["code"] === "TIMEOUT") };
}

/** The page around an answer: with the second question of the page, and what stands in the foot of all pages. */
async function withMore(asked: Asked, answer: ApiAnswer, variables: object, { ask, thingFileOf }: Api) {
  const { page, place, given } = asked;
  const framed = await ask(questionOf("frame"), {});
  const more = await moreOf(page, given, ask);
  const [fault] = [...(framed.errors ?? []), ...(more?.faults ?? [])];
  if (fault !== undefined) return faultPage(place, fault);
  const frame = makeFrame(place, (framed.data as FrameData).service);
  const questions = [{ name: page.name, variables }, ...(more === undefined ? [] : [more.question])];
  const data = more === undefined ? answer.data : { ...(answer.data as object), more: more.data };
  return shown({ page, params: given.params, answer, data, questions, frame, thingFileOf }, asked);
}

/** The second question of a page and its answer; that the API refuses it is no fault of the page. */
async function moreOf({ more }: AnyPage, given: Place, ask: Ask) {
  if (more === undefined) return undefined;
  const question = { name: more.name, variables: more.variablesOf(given) as Record<string, unknown> };
  const { data, errors } = await ask(questionOf(question.name), question.variables);
  const faults = errors?.filter(({ extensions }) => extensions?.code !== "BAD_USER_INPUT") ?? [];
  return { question, faults, data: errors === undefined ? data : undefined };
}

/** Why a question was refused: the graph has not all things that the address names, or does not know enough of them, or the API's own sentence. */
async function refusedPage(asked: Asked, error: ApiError, variables: Record<string, unknown>, api: Api) {
  const { page, place } = asked;
  const named = page.named?.(variables) ?? [];
  if (named.length === 0) return faultPage(place, error);
  const { data, errors } = await api.ask(questionOf("known"), { ids: named });
  const missing = errors === undefined && named.find((_id, at) => (data as KnownData).nodes[at] === null);
  if (missing) return { missing };
  if (new Set(named).size < named.length) return faultPage(place, error);
  const { instead } = page;
  if (instead?.arguments.includes(String(error.extensions?.["argument"])) !== true) return faultPage(place, error);
  return answerAt({ ...asked, page: instead.page }, api);
}

async function shown(answered: Answered & Shown, { form, isAccepted }: Asked): Promise<PageAnswer | undefined> {
  const { page, data, frame } = answered;
  const { whole } = page;
  if (whole !== undefined) return { ...whole, status: 200, body: whole.body(data, frame), headers: {} };
  if (form === undefined) return htmlAnswer(200, pageHtml(answered), linkHeader(frame, formsOf(page)));
  const file = await inForm(form, answered);
  if (file === undefined) return undefined;
  const headers = {
    "access-control-allow-origin": "*",
    ...(isAccepted && { "content-location": frame.origin + addressIn(frame, form) }),
  };
  return { status: 200, ...file, headers };
}

function movedTo(status: number, location: string, headers: Record<string, string>): PageAnswer {
  return { status, contentType: "text/plain; charset=utf-8", body: "", headers: { location, ...headers } };
}
