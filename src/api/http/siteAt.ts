import type { Pages, Site, SiteAnswer } from "./Site.ts";

/** The address that CONCORDANCE_BASE_URL names where nobody has set it: no place of the world. */
const nowhere = /\.invalid$/;

/** The path below which the world finds the server: "" or "/concordance". */
export function basePathOf(baseUrl: string | undefined): string {
  return baseUrl === undefined ? "" : new URL(baseUrl).pathname.replace(/\/+$/, "");
}

/** Proxies may pass a path on as it came, or without that of the base address: the server knows both. */
export function withoutBasePath(url: string, basePath: string): string {
  if (basePath === "" || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest.startsWith("/")) return rest;
  return rest === "" || rest.startsWith("?") ? `/${rest}` : url;
}

/** Whether an address was set, and is one of the world. */
export function isSomewhere(baseUrl: string | undefined): baseUrl is string {
  return baseUrl !== undefined && !nowhere.test(new URL(baseUrl).hostname);
}

/** A site as the world finds it: what pages link to and load stands below its base address, and whole addresses begin with that. */
export function siteAt(baseUrl: string | undefined, site: Site): Site {
  if (!isSomewhere(baseUrl)) return site;
  let pages: Promise<Pages> | undefined;
  return { formPaths: site.formPaths, pages: () => (pages ??= site.pages().then((own) => pagesAt(baseUrl, own))) };
}

function pagesAt(baseUrl: string, pages: Pages): Pages {
  const base = basePathOf(baseUrl);
  const { origin } = new URL(baseUrl);
  const there = <Request extends object>(request: Request) => ({ ...request, origin: origin + base });
  return {
    answer: async (request, ...api) => moved(await pages.answer(there(request), ...api), base),
    largestDocumentBytes: pages.largestDocumentBytes,
    answerForm: async (request, form, ask) => moved(await pages.answerForm(there(request), form, ask), base),
    refuseForm: (request, status) => moved(pages.refuseForm(there(request), status), base),
    spent: (request, sentence) => moved(pages.spent(there(request), sentence), base),
    unavailable: (request, reason) => moved(pages.unavailable(there(request), reason), base),
    assets: new Map([...pages.assets].map(([path, asset]) => [path, { ...asset, bytes: movedStyle(asset, base) }])),
  };
}

/** What scripts of a page ask is among its links. */
const linkNames = "href|src|action|formaction|data-suggest|data-passages|data-evidence";
const links = new RegExp(` (${linkNames})="/(?!/)`, "g");

/** Links of a page begin with a slash in attributes; in its text a quotation mark is written `&quot;`, so nothing else looks like one. */
export function movedHtml(html: string, base: string): string {
  if (base === "") return html;
  return html.replace(links, (_link, name: string) => ` ${name}="${base}/`);
}

function moved<Answer extends SiteAnswer>(answer: Answer, base: string): Answer {
  const { contentType, body, headers } = answer;
  const { location } = headers;
  const isPage = contentType.startsWith("text/html") && typeof body === "string";
  return {
    ...answer,
    body: isPage ? movedHtml(body, base) : body,
    headers: location?.startsWith("/") === true ? { ...headers, location: base + location } : headers,
  };
}

function movedStyle({ contentType, bytes }: { contentType: string; bytes: Buffer }, base: string): Buffer {
  if (!contentType.startsWith("text/css")) return bytes;
  return Buffer.from(bytes.toString("utf8").replaceAll("url(/", `url(${base}/`));
}
