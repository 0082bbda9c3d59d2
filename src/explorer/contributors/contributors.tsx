import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Facet } from "../parts/Facet.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { Orders } from "../parts/Orders.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import type { ContributorsData, ContributorsVariables } from "./contributorsTypes.ts";

const orders: Readonly<Record<string, ContributorsVariables["order"]>> = {
  name: "NAME",
  principles: "PRINCIPLE_COUNT",
  citations: "CITATION_COUNT",
};

/** All contributors: `?group=STATE`, `?region=AFRICAN`, `?order=principles`. */
export const contributors = page<ContributorsData, ContributorsVariables>({
  name: "contributors",
  route: "/contributors",
  section: "contributors",
  variablesOf: ({ language, query }) => ({
    language,
    where: whereOf({ kind: equal(given(query, "group")), regionalGroup: equal(given(query, "region")) }),
    order: orders[query.get("order") ?? ""] ?? "NAME",
    ...pageAsked(query, 50),
  }),
  head: (_data, { words }) => ({ title: words.say("nav.contributors"), description: words.say("contributors.lead") }),
  render: ({ contributors: list }, { words }) => (
    <>
      <h1>{words.say("nav.contributors")}</h1>
      <p class="lead">{words.say("contributors.lead")}</p>
      <div class="beside">
        <div class="controls">
          <Facet
            name="group"
            title={words.say("facet.group")}
            values={list.facets.kind}
            labelOf={(value) => <KindMark kind={value} named />}
          />
          <Facet
            name="region"
            title={words.say("facet.region")}
            values={list.facets.regionalGroup}
            labelOf={(value) => words.of("region", value)}
          />
        </div>
        <div>
          <p class="dim">{words.say("count.contributor", { n: list.totalCount })}</p>
          <Orders of={{ name: "order.name", principles: "order.principles", citations: "order.citations" }} />
          <List nodes={list.nodes} />
          <Pager of={list} />
        </div>
      </div>
    </>
  ),
  table: ({ contributors: { nodes } }) => ({
    columns: ["name", "key", "group", "regional group", "documents", "principles held", "instruments cited", "path"],
    rows: nodes.map((node) => [
      node.name,
      node.key,
      node.kind,
      node.regionalGroup,
      node.contributions.totalCount,
      node.principles.totalCount,
      node.instruments.totalCount,
      node.resourcePath,
    ]),
  }),
});

function List({ nodes }: { nodes: ContributorsData["contributors"]["nodes"] }) {
  const { words, href } = useFrame();
  return (
    <PlainTable
      columns={[
        words.say("contributors.one"),
        [words.say("nav.documents"), "number"],
        [words.say("nav.principles"), "number"],
        [words.say("nav.instruments"), "number"],
      ]}
    >
      {nodes.map((node) => (
        <tr key={node.key}>
          <th scope="row">
            <KindMark kind={node.kind} /> <a href={href(node.resourcePath)}>{node.name}</a>{" "}
            <span class="dim">{words.of("kind", node.kind)}</span>
          </th>
          <td class="number">
            <a href={href(`${node.resourcePath}#documents`)}>{words.number(node.contributions.totalCount)}</a>
          </td>
          <td class="number">
            <a href={href(`${node.resourcePath}#principles`)}>{words.number(node.principles.totalCount)}</a>
          </td>
          <td class="number">
            <a href={href(`${node.resourcePath}#instruments`)}>{words.number(node.instruments.totalCount)}</a>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
