import { attribute, type Element, elementsOf } from "./elements.ts";

export interface Crawled {
  url: string;
  main: Element;
  /** The question behind the page: its text and its variables. */
  question: URLSearchParams;
}

interface Answer {
  status: number;
  text: string;
}

/** Pages that links lead to, breadth first from `/en`, and addresses that did not answer. Files and the other language are left out. */
export async function crawl(get: (url: string) => Promise<Answer>, clicks: number) {
  const found: Crawled[] = [];
  const broken: string[] = [];
  const seen = new Set(["/en"]);
  let next = [...seen];
  for (let click = 0; click <= clicks && next.length > 0; click += 1) {
    const links = new Set<string>();
    for (const url of next) {
      const { status, text } = await get(url);
      if (status !== 200 && status !== 303) broken.push(`${status} ${url}`);
      const { hrefs, page } = read(url, text);
      if (page !== undefined) found.push(page);
      for (const href of hrefs.filter(isPage)) links.add(href.replace(/#.*/, ""));
    }
    next = [...links].filter((url) => !seen.has(url));
    for (const url of next) seen.add(url);
  }
  return { found, broken };
}

const isPage = (href: string) =>
  /^\/(?!fr\b|graphiql|data\/all|embed)/.test(href) &&
  !/\.(?:json|csv|csl|bib|ris|svg|gexf|graphml|ttl|jsonld)\b/.test(href);

function read(url: string, text: string): { hrefs: string[]; page: Crawled | undefined } {
  const elements = elementsOf(text);
  const hrefs = elements.filter(({ tagName }) => tagName === "a").map((link) => attribute(link, "href") ?? "");
  const main = elements.find(({ tagName }) => tagName === "main");
  const asked = hrefs.find((href) => href.startsWith("/graphiql?query"));
  if (main === undefined || asked === undefined) return { hrefs, page: undefined };
  return { hrefs, page: { url, main, question: new URLSearchParams(asked.slice("/graphiql?".length)) } };
}
