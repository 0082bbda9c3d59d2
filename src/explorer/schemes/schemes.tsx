import { page } from "../Page.ts";
import { Entries } from "../parts/Entries.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { SchemesData, SchemesVariables } from "./schemesTypes.ts";

/** All codebooks. */
export const schemes = page<SchemesData, SchemesVariables>({
  name: "schemes",
  route: "/schemes",
  section: "principles",
  variablesOf: ({ query }) => pageAsked(query, 50),
  head: (_data, { words }) => ({ title: words.say("schemes.title") }),
  render: ({ schemes }, { words }) => (
    <>
      <h1>{words.say("schemes.title")}</h1>
      <Entries
        of={schemes.nodes.map(({ title, version, resourcePath, description, principles }) => ({
          name: `${title}, ${version}`,
          path: resourcePath,
          about: description ?? "",
          counted: words.say("count.principle", { n: principles.totalCount }),
        }))}
      />
      <Pager of={schemes} />
    </>
  ),
  table: ({ schemes: { nodes } }) => ({
    columns: ["title", "key", "version", "principles", "path"],
    rows: nodes.map((node) => [node.title, node.key, node.version, node.principles.totalCount, node.resourcePath]),
  }),
});
