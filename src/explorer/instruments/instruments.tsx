import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Facet } from "../parts/Facet.tsx";
import { Orders } from "../parts/Orders.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import type { InstrumentsData, InstrumentsVariables } from "./instrumentsTypes.ts";

const orders: Readonly<Record<string, InstrumentsVariables["order"]>> = {
  cited: "CITER_COUNT",
  title: "TITLE",
  date: "DATE_DESC",
};

/** All instruments: `?kind=TREATY`, `?order=title`. */
export const instruments = page<InstrumentsData, InstrumentsVariables>({
  name: "instruments",
  route: "/instruments",
  section: "instruments",
  variablesOf: ({ language, query }) => ({
    language,
    where: whereOf({ kind: equal(given(query, "kind")) }),
    order: orders[query.get("order") ?? ""] ?? "CITER_COUNT",
    ...pageAsked(query, 50),
  }),
  head: (_data, { words }) => ({ title: words.say("nav.instruments"), description: words.say("instruments.lead") }),
  render: ({ instruments: list }, { words }) => (
    <>
      <h1>{words.say("nav.instruments")}</h1>
      <p class="lead">{words.say("instruments.lead")}</p>
      <div class="beside">
        <Facet
          name="kind"
          title={words.say("facet.kind")}
          values={list.facets.kind}
          labelOf={(value) => words.of("instrumentKind", value)}
        />
        <div>
          <p class="dim">{words.say("count.instrument", { n: list.totalCount })}</p>
          <Orders of={{ cited: "order.cited", title: "order.title", date: "order.date" }} />
          <List nodes={list.nodes} />
          <Pager of={list} />
        </div>
      </div>
    </>
  ),
  table: ({ instruments: { nodes } }) => ({
    columns: ["title", "short title", "symbol", "kind", "date", "contributors citing", "citations", "path"],
    rows: nodes.map(({ title, shortTitle, symbol, kind, date, contributors, citations, resourcePath }) => [
      title,
      shortTitle,
      symbol,
      kind,
      date,
      contributors.totalCount,
      citations.totalCount,
      resourcePath,
    ]),
  }),
});

function List({ nodes }: { nodes: InstrumentsData["instruments"]["nodes"] }) {
  const { words, href } = useFrame();
  return (
    <PlainTable
      columns={[
        words.say("home.instrumentColumn"),
        [words.say("facet.kind"), "wide-only"],
        [words.say("home.citedBy"), "number"],
        [words.say("home.citations"), "number"],
      ]}
    >
      {nodes.map(({ resourcePath, title, symbol, date, kind, contributors, citations }) => (
        <tr key={resourcePath} class={citations.totalCount === 0 ? "zero" : undefined}>
          <th scope="row">
            <a href={href(resourcePath)}>{title}</a> <span class="dim">{date?.slice(0, 4)}</span>{" "}
            <span class="dim symbol">{symbol}</span>
          </th>
          <td class="wide-only">{words.of("instrumentKind", kind)}</td>
          <td class="number">{words.number(contributors.totalCount)}</td>
          <td class="number">
            <a href={href(`${resourcePath}#citations`)}>{words.number(citations.totalCount)}</a>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
