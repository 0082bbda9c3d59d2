import { page } from "../Page.ts";
import { Entries } from "../parts/Entries.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { ProcessesData, ProcessesVariables } from "./processesTypes.ts";

/** All processes. */
export const processes = page<ProcessesData, ProcessesVariables>({
  name: "processes",
  route: "/processes",
  section: "documents",
  variablesOf: ({ query }) => pageAsked(query, 50),
  head: (_data, { words }) => ({ title: words.say("processes.title") }),
  render: ({ processes }, { words }) => (
    <>
      <h1>{words.say("processes.title")}</h1>
      <Entries
        of={processes.nodes.map(({ name, resourcePath, opened, closed, contributions }) => ({
          name,
          path: resourcePath,
          about: [words.date(opened), words.date(closed)].filter((one) => one !== "").join(" – "),
          counted: words.say("count.contribution", { n: contributions.totalCount }),
        }))}
      />
      <Pager of={processes} />
    </>
  ),
  table: ({ processes: { nodes } }) => ({
    columns: ["name", "key", "opened", "closed", "documents", "path"],
    rows: nodes.map((node) => [
      node.name,
      node.key,
      node.opened,
      node.closed,
      node.contributions.totalCount,
      node.resourcePath,
    ]),
  }),
});
