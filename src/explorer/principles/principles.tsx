import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Bar } from "../parts/Bar.tsx";
import { LinkList } from "../parts/LinkList.tsx";
import { Orders } from "../parts/Orders.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import type { PrinciplesData, PrinciplesVariables } from "./principlesTypes.ts";

const orders: Readonly<Record<string, PrinciplesVariables["order"]>> = { held: "HOLDER_COUNT", name: "LABEL" };

/** All principles with their definitions: `?scheme=concordance`, `?order=name`. */
export const principles = page<PrinciplesData, PrinciplesVariables>({
  name: "principles",
  route: "/principles",
  section: "principles",
  variablesOf: ({ language, query }) => ({
    language,
    where: whereOf({ scheme: equal(given(query, "scheme")) }),
    scope: { scheme: given(query, "scheme") },
    order: orders[query.get("order") ?? ""] ?? "HOLDER_COUNT",
    ...pageAsked(query, 100),
  }),
  head: (_data, { words }) => ({ title: words.say("nav.principles"), description: words.say("principles.lead") }),
  render: ({ principles: list, schemes, holders }, { words }) => (
    <>
      <h1>{words.say("nav.principles")}</h1>
      <p class="lead">{words.say("principles.lead")}</p>
      <p>
        {words.say("principles.schemes")}{" "}
        <LinkList of={schemes.nodes.map((one) => ({ ...one, label: `${one.title}, ${one.version}` }))} />
      </p>
      <Orders of={{ held: "order.held", name: "order.name" }} />
      <Lists nodes={list.nodes} holders={holders} />
      <Pager of={list} />
    </>
  ),
  table: ({ principles: { nodes } }) => ({
    columns: ["label", "key", "definition", "contributors affirming", "mentions", "path"],
    rows: nodes.map((node) => [
      node.label,
      node.key,
      node.definition,
      node.contributors.totalCount,
      node.mentions.totalCount,
      node.resourcePath,
    ]),
  }),
});

type Nodes = PrinciplesData["principles"]["nodes"];

/** A list for each codebook: they are not read for the same documents. The one whose readers are counted comes first: a principle of another has no share of them. */
function Lists({ nodes, holders }: { nodes: Nodes; holders: PrinciplesData["holders"] }) {
  const { words } = useFrame();
  const readFor = new Set(holders.columns.map((one) => "scheme" in one && one.scheme.key));
  const shown = [...new Map(nodes.map(({ scheme }) => [scheme.key, scheme])).values()];
  shown.sort((a, b) => Number(readFor.has(b.key)) - Number(readFor.has(a.key)));
  return shown.map(({ key, title }) => (
    <section key={key}>
      {shown.length > 1 && <h2>{title}</h2>}
      {readFor.has(key) && <p class="dim">{words.say("home.denominator", { all: holders.rows.length })}</p>}
      <List
        nodes={nodes.filter(({ scheme }) => scheme.key === key)}
        all={readFor.has(key) ? holders.rows.length : undefined}
      />
    </section>
  ));
}

/** Where nobody knows how many were read (`all`), it gives no share. */
function List({ nodes, all }: { nodes: Nodes; all: number | undefined }) {
  const { words, href } = useFrame();
  return (
    <PlainTable
      columns={[
        words.say("home.principleColumn"),
        [words.say("principle.definition"), "wide-only"],
        ...(all === undefined ? [] : [[words.say("home.share"), "wide-only"] as const]),
        [words.say("home.invokedBy"), "number"],
        [words.say("contributor.mentions"), "number"],
      ]}
    >
      {nodes.map(({ key, resourcePath, label, definition, contributors, mentions }) => (
        <tr key={key} class={mentions.totalCount === 0 ? "zero" : undefined}>
          <th scope="row">
            <a href={href(resourcePath)}>{label}</a>
          </th>
          <td class="wide-only definition" lang="en">
            {definition}
          </td>
          {all !== undefined && (
            <td class="wide-only">
              <Bar value={contributors.totalCount} of={all} />
            </td>
          )}
          <td class="number">
            <a href={href(`${resourcePath}#contributors`)}>
              {all === undefined
                ? words.number(contributors.totalCount)
                : words.say("home.nOf", { n: contributors.totalCount, all })}
            </a>
          </td>
          <td class="number">
            <a href={href(`${resourcePath}#words`)}>{words.number(mentions.totalCount)}</a>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
