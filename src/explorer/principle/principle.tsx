import { byHeading } from "../brief/byHeading.ts";
import { page } from "../Page.ts";
import { pageAsked, pageAskedOf } from "../parts/pageAsked.ts";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import { PrincipleView } from "./PrincipleView.tsx";
import type { PrincipleData, PrincipleVariables } from "./principleTypes.ts";

type Found = NonNullable<PrincipleData["principle"]>;

/** What is listed, and the same of every stance, to count stances by. */
function mentionWhere(query: URLSearchParams) {
  const by = {
    contributorKind: equal(given(query, "group")),
    contributor: equal(given(query, "contributor")),
  };
  return {
    where: whereOf({ ...by, stance: equal(given(query, "stance")) }),
    anyStance: { ...whereOf(by), stance: { in: ["AFFIRMS", "QUALIFIES", "OPPOSES"] } },
  };
}

/** A principle: `?stance=OPPOSES`, `?group=STATE`, `?contributor=canada`. */
export const principle = page<PrincipleData, PrincipleVariables>({
  name: "principle",
  route: "/principles/:key",
  section: "principles",
  variablesOf: ({ params: { key = "" }, language, query }) => ({
    key,
    language,
    ...mentionWhere(query),
    ...pageAsked(query, 40),
    ...pageAskedOf(query, 100, "holders"),
    ...pageAskedOf(query, 100, "instruments"),
  }),
  thing: { idOf: ({ key = "" }) => `principle:${key}` },
  isFound: (data) => data.principle !== null,
  stands: (data) => (data.principle as Found).resourcePath,
  head: (data, { words }) => {
    const { label, definition } = data.principle as Found;
    return {
      title: label,
      description: definition,
      crumbs: [{ name: words.say("nav.principles"), path: "/principles" }],
    };
  },
  render: (data) => <PrincipleView of={data.principle as Found} />,
  brief(data) {
    const { nodes, totalCount } = (data.principle as Found).mentions;
    return {
      groups: byHeading(nodes, ({ contributors }) => contributors.map(({ name }) => name).join(", ")),
      total: totalCount,
    };
  },
  table: (data) => ({
    columns: ["contributors", "document", "date", "place", "words", "voice", "status", "id", "path"],
    rows: (data.principle as Found).mentions.nodes.map((node) => [
      node.contributors.map(({ name }) => name).join("; "),
      node.contribution.title,
      node.contribution.date,
      node.locator,
      node.quote?.exact,
      node.passage.voice,
      node.status,
      node.id,
      node.resourcePath,
    ]),
  }),
});
