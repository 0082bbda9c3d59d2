import type { Frame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { labelOf } from "../parts/labelOf.ts";
import type { SuggestData, SuggestVariables } from "./suggestTypes.ts";

const most = 8;
/** Longer words are no beginning of a name. */
const longest = 100;

/** What the search box suggests while somebody types: `/suggest?q=tun` as JSON; without a script the box works without it. */
export const suggest = page<SuggestData, SuggestVariables>({
  name: "suggest",
  route: "/suggest",
  variablesOf: ({ language, query }) => ({ words: wordsIn(query), language }),
  head: () => ({ title: "suggest" }),
  render: () => null,
  whole: {
    contentType: "application/json; charset=utf-8",
    body: (data, frame) => JSON.stringify(suggested(data, frame)),
  },
});

const wordsIn = (query: URLSearchParams) =>
  [...(query.get("q") ?? "").trim()].slice(0, longest).join("").toWellFormed();

/** Each once: names that begin with the words first, then names that hold them, then what is found. */
function suggested(
  { instruments, principles, contributors, search }: SuggestData,
  { query, words, href, origin }: Frame,
) {
  const typed = wordsIn(query).toLowerCase();
  const begins = (label: string) => Number(label.toLowerCase().startsWith(typed));
  const found = [instruments, principles, contributors, search].flatMap(({ nodes }) => nodes);
  const each = [...new Map(found.map((node) => [node.id, node])).values()];
  each.sort((a, b) => begins(labelOf(b)) - begins(labelOf(a)));
  return each.slice(0, most).map((node) => ({
    label: labelOf(node),
    kind: words.of("suggested", node.__typename),
    url: origin + href(node.resourcePath),
  }));
}
