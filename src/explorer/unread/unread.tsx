import type { KnownOf } from "../fragments/KnownOf.ts";
import { page } from "../Page.ts";
import { pathOfPair } from "../pair/pathOfPair.ts";
import { given } from "../parts/whereOf.ts";
import { UnreadView } from "./UnreadView.tsx";
import { affirmedBy } from "./affirmedBy.ts";
import type { UnreadData, UnreadVariables } from "./unreadTypes.ts";

export type Found = UnreadData & Record<"a" | "b", KnownOf>;

/** Two contributors of whom at least one was not read: what is known of each, and what is not. */
export const unread = page<UnreadData, UnreadVariables>({
  name: "unread",
  route: "/compare/:a/:b",
  section: "compare",
  variablesOf: ({ params: { a = "", b = "" }, language, query }) => ({
    a,
    b,
    scheme: given(query, "scheme"),
    language,
  }),
  isFound: ({ a, b }) => a !== null && b !== null,
  stands: (data) => pathOfPair(data as Found),
  head: (data, { words }) => {
    const { a, b } = data as Found;
    return {
      title: words.say("pair.title", { a: a.name, b: b.name }),
      description: words.say("unread.lead"),
      crumbs: [{ name: words.say("nav.compare"), path: "/compare" }],
    };
  },
  render: (data) => <UnreadView of={data as Found} />,
  table: (data) => ({
    columns: ["contributor", "principle", "principle key", "passages"],
    rows: [data.a, data.b].flatMap((one) =>
      (affirmedBy(one?.key ?? "", data.read) ?? []).map(({ principle, passages }) => [
        one?.name,
        principle.label,
        principle.key,
        passages,
      ]),
    ),
  }),
});
