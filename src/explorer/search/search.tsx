import { labelOf } from "../parts/labelOf.ts";
import { namedPath } from "../named/namedPath.ts";
import type { NamedData } from "../named/namedTypes.ts";
import { page } from "../Page.ts";
import { given } from "../parts/whereOf.ts";
import { SearchView } from "./SearchView.tsx";
import type { SearchData, SearchVariables } from "./searchTypes.ts";

/** `?q=women`, `?q=women&kind=PROVISION`; a name of one provision or instrument, or a question for it alone, leads to it. */
export const search = page<SearchData, SearchVariables>({
  name: "search",
  route: "/search",
  variablesOf: ({ language, query }) => ({
    words: (query.get("q") ?? "").trim(),
    kinds: query.has("kind") ? [query.get("kind") as NonNullable<SearchVariables["kinds"]>[number]] : undefined,
    after: given(query, "after"),
    language,
  }),
  shortcut: {
    name: "named",
    variablesOf: ({ query, language }) => ({ words: (query.get("q") ?? "").trim(), language }),
    pathOf: (data, place) => namedPath(data as NamedData, place),
  },
  head: (_data, { words, query }) => ({
    title: query.has("q") ? words.say("search.title", { q: query.get("q") ?? "" }) : words.say("frame.search"),
  }),
  render: (data) => <SearchView data={data} />,
  table: ({ search: { edges } }) => ({
    columns: ["kind", "name", "matched on", "excerpt", "id", "path"],
    rows: edges.map(({ node, matchedOn, excerpt }) => [
      node.__typename,
      "contribution" in node ? node.contribution.title : labelOf(node),
      matchedOn,
      excerpt,
      node.id,
      node.resourcePath,
    ]),
  }),
});
