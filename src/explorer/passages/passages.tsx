import { byHeading } from "../brief/byHeading.ts";
import { page } from "../Page.ts";
import { kindShown, passagesAsked } from "./passagesAsked.ts";
import { PassagesView } from "./PassagesView.tsx";
import { passagesTitle } from "./passagesTitle.ts";
import type { PassagesData, PassagesVariables } from "./passagesTypes.ts";

/** Where every number leads: `?contributor=canada&principle=openness`, `?instrument=udhr`, `?q=must`. */
export const passages = page<PassagesData, PassagesVariables>({
  name: "passages",
  route: "/passages",
  variablesOf: ({ language, query }) => ({ language, ...passagesAsked(query) }),
  head: (data, frame) => ({
    title: passagesTitle(data, frame),
    description: frame.words.say("passages.lead"),
  }),
  render: (data) => <PassagesView data={data} />,
  brief({ mentions, citations }, { query, words }) {
    if (kindShown(query) === "mentions")
      return { groups: byHeading(mentions.nodes, ({ principle }) => principle.label), total: mentions.totalCount };
    const headingOf = ({ instrument }: (typeof citations.nodes)[number]) =>
      instrument?.title ?? words.say("reader.unknown");
    return { groups: byHeading(citations.nodes, headingOf), total: citations.totalCount };
  },
  table: ({ mentions, citations }) => ({
    columns: ["kind", "of", "contributors", "document", "date", "place", "words", "voice", "status", "id", "path"],
    rows: [...mentions.nodes, ...citations.nodes].map((node) => [
      node.__typename.toLowerCase(),
      "principle" in node ? node.principle.label : node.instrument?.title,
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
