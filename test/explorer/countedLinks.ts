import { attribute, type Element, elementsIn, isOfClass, textOf } from "./elements.ts";

export interface CountedLink {
  href: string;
  count: string;
}

/** Links of a page that say a number (in a cell), or that a number stands beside (in a list). */
export function countedLinks(main: Element): CountedLink[] {
  const elements = [...elementsIn(main)];
  return [
    ...elements.filter(({ tagName }) => tagName === "li").flatMap(besideOf),
    ...elements.filter(({ tagName }) => tagName === "td").flatMap(inCell),
  ];
}

function besideOf(item: Element): CountedLink[] {
  const [link, count] = [...elementsIn(item)].filter((one) => one.tagName === "a" || isOfClass(one, "count"));
  if (link?.tagName !== "a" || count === undefined || !isOfClass(count, "count")) return [];
  return [{ href: hrefOf(link), count: plain(count) }];
}

function inCell(cell: Element): CountedLink[] {
  const [link] = [...elementsIn(cell)];
  if (link?.tagName !== "a" || !/^\d+$/.test(plain(link))) return [];
  return [{ href: hrefOf(link), count: plain(link) }];
}

function hrefOf(link: Element): string {
  return attribute(link, "href") ?? "";
}

function plain(element: Element): string {
  return textOf(element).replaceAll(",", "").trim();
}

const listsByAnchor: Readonly<Record<string, string>> = { words: "mentions", documents: "contributions" };
const lists = ["citations", "mentions", "contributors", "instruments", "principles", "contributions"];

/** How many the page at an address counts, by the answer of the API (`data`) behind it; undefined where it counts nothing. */
// oxlint-disable-next-line typescript/no-explicit-any -- the data of any page
export function totalOf(href: string, data: any): number | undefined {
  const [whole = "", anchor] = href.split("#");
  const asked = new URL(whole, "http://localhost");
  if (asked.pathname === "/passages") return data[shownAt(asked.searchParams)].totalCount;
  if (data.contribution !== undefined) return recommendationsIn(data.contribution);
  const thing = ["provision", "contributor", "principle", "instrument"].map((name) => data[name]).find(Boolean) ?? data;
  const names = anchor === undefined ? lists : [listsByAnchor[anchor] ?? anchor];
  return names.map((name) => thing[name]?.totalCount).find((count) => count !== undefined);
}

function shownAt(query: URLSearchParams): "mentions" | "citations" {
  if (query.has("principle")) return "mentions";
  return query.has("instrument") || query.get("kind") === "citations" ? "citations" : "mentions";
}

interface ReadDocument {
  passages: { nodes: { evidence: { nodes: { __typename: string; status: string }[] } }[] };
}

/** Recommendations have no list of passages: their number leads to the document that marks them. */
function recommendationsIn({ passages }: ReadDocument): number {
  const read = passages.nodes.flatMap(({ evidence }) => evidence.nodes);
  return read.filter(({ __typename: type, status }) => type === "Recommendation" && status === "ACCEPTED").length;
}
