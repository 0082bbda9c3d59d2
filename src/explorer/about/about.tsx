import { page } from "../Page.ts";
import { AboutView } from "./AboutView.tsx";
import type { AboutData, AboutVariables } from "./aboutTypes.ts";

/** How the data were made, what they cover and what they lack. */
export const about = page<AboutData, AboutVariables>({
  name: "about",
  route: "/about",
  variablesOf: ({ language }) => ({ language }),
  head: (_data, { words }) => ({ title: words.say("about.title"), description: words.say("about.lead") }),
  render: (data) => <AboutView data={data} />,
  table: ({ contributions }) => ({
    columns: ["document", "contributors", "date", "words held", "mentions", "citations", "recommendations", "path"],
    rows: contributions.nodes.map((node) => [
      node.title,
      node.contributors.nodes.map(({ name }) => name).join("; "),
      node.date,
      node.textStatus === "HELD",
      node.mentions.totalCount,
      node.citations.totalCount,
      node.recommendations.totalCount,
      node.resourcePath,
    ]),
  }),
});
