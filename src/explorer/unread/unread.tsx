import type { KnownOf } from "../fragments/KnownOf.ts";
import { page } from "../Page.ts";
import { pathOfPair } from "../pair/pathOfPair.ts";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import { UnreadView } from "./UnreadView.tsx";
import type { UnreadData, UnreadVariables } from "./unreadTypes.ts";

/** Two contributors of whom at least one was not read: what is known of each, and what is not. */
export const unread = page<UnreadData, UnreadVariables>({
  name: "unread",
  route: "/compare/:a/:b",
  section: "compare",
  variablesOf: ({ params: { a = "", b = "" }, language, query }) => ({
    a,
    b,
    principles: whereOf({ scheme: equal(given(query, "scheme")) }),
    language,
  }),
  isFound: ({ a, b }) => a !== null && b !== null,
  stands: (data) => pathOfPair(data as { a: KnownOf; b: KnownOf }),
  head: (data, { words }) => {
    const { a, b } = data as { a: KnownOf; b: KnownOf };
    return {
      title: words.say("pair.title", { a: a.name, b: b.name }),
      description: words.say("unread.lead"),
      crumbs: [{ name: words.say("nav.compare"), path: "/compare" }],
    };
  },
  render: (data) => <UnreadView of={data as { a: KnownOf; b: KnownOf }} />,
  table: (data) => ({
    columns: ["contributor", "principle", "principle key", "passages"],
    rows: Object.values(data as { a: KnownOf; b: KnownOf }).flatMap(({ name, principles }) =>
      principles.edges.map(({ mentionCount, node }) => [name, node.label, node.key, mentionCount]),
    ),
  }),
});
