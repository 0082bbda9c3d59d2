import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Facet } from "../parts/Facet.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { Orders } from "../parts/Orders.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Speakers } from "../parts/Speakers.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import { equal, given, whereOf } from "../parts/whereOf.ts";
import type { DocumentsData, DocumentsVariables } from "./documentsTypes.ts";

const orders: Readonly<Record<string, DocumentsVariables["order"]>> = {
  newest: "DATE_DESC",
  oldest: "DATE",
  title: "TITLE",
};

/** All documents: `?process=wgec-2016`, `?year=2016`, `?group=STATE`, `?order=title`. */
export const documents = page<DocumentsData, DocumentsVariables>({
  name: "documents",
  route: "/documents",
  section: "documents",
  variablesOf: ({ language, query }) => {
    const year = given(query, "year");
    return {
      language,
      where: whereOf({
        process: equal(given(query, "process")),
        contributorKind: equal(given(query, "group")),
        date: year === undefined ? undefined : { from: year, to: year },
      }),
      order: orders[query.get("order") ?? ""] ?? "DATE_DESC",
      ...pageAsked(query, 50),
    };
  },
  head: (_data, { words }) => ({ title: words.say("nav.documents"), description: words.say("documents.lead") }),
  render: ({ contributions: list }, { words }) => {
    const names = new Map(list.facets.process.map(({ value, label }) => [value, label]));
    return (
      <>
        <h1>{words.say("nav.documents")}</h1>
        <p class="lead">{words.say("documents.lead")}</p>
        <div class="beside">
          <div class="controls">
            <Facet
              name="process"
              title={words.say("facet.process")}
              values={list.facets.process}
              labelOf={(value) => names.get(value) ?? value}
            />
            <Facet name="year" title={words.say("facet.year")} values={list.facets.year} labelOf={(value) => value} />
            <Facet
              name="group"
              title={words.say("facet.group")}
              values={list.facets.contributorKind}
              labelOf={(value) => <KindMark kind={value} named />}
            />
          </div>
          <div>
            <p class="dim">{words.say("count.contribution", { n: list.totalCount })}</p>
            <Orders of={{ newest: "order.date", oldest: "order.oldest", title: "order.title" }} />
            <List nodes={list.nodes} />
            <Pager of={list} />
          </div>
        </div>
      </>
    );
  },
  table: ({ contributions: { nodes } }) => ({
    columns: [
      "title",
      "contributors",
      "date",
      "language",
      "words",
      "principles",
      "instruments",
      "recommendations",
      "path",
    ],
    rows: nodes.map((node) => [
      node.title,
      node.contributors.nodes.map(({ name }) => name).join("; "),
      node.date,
      node.language,
      node.textStatus,
      node.principles.totalCount,
      node.instruments.totalCount,
      node.recommendations.totalCount,
      node.resourcePath,
    ]),
  }),
});

function List({ nodes }: { nodes: DocumentsData["contributions"]["nodes"] }) {
  const { words, href } = useFrame();
  return (
    <ul class="entries">
      {nodes.map((node) => (
        <li key={node.key}>
          <p class="who">
            <Speakers of={node.contributors.nodes} /> <span class="dim">{words.date(node.date)}</span>
            {node.textStatus === "NOT_DISTRIBUTED" && <span class="tag">{words.say("document.withheldTag")}</span>}
          </p>
          <a class="entry" href={href(node.resourcePath)} lang={node.language} dir="auto">
            {node.title}
          </a>
          <p class="dim">
            {[
              words.say("count.principle", { n: node.principles.totalCount }),
              words.say("count.instrument", { n: node.instruments.totalCount }),
              words.say("count.recommendation", { n: node.recommendations.totalCount }),
            ].join(", ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
