import { page } from "../Page.ts";
import { Bar } from "../parts/Bar.tsx";
import { useFrame } from "../frame/Frame.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import type { HomeData, HomeVariables } from "./homeTypes.ts";

/** Questions to begin with; what is cited and invoked most. */
export const home = page<HomeData, HomeVariables>({
  name: "home",
  route: "/",
  variablesOf: ({ language }) => ({ language }),
  head: (_data, { words }) => ({ title: words.say("home.title"), description: words.say("home.lead") }),
  render: (data, { words }) => (
    <>
      <h1>{words.say("home.heading")}</h1>
      <p class="lead">{words.say("home.lead")}</p>
      <Questions data={data} />
      <div class="halves">
        <MostCited data={data} />
        <MostInvoked data={data} />
      </div>
    </>
  ),
  table: ({ instruments, invoked }) => ({
    columns: ["kind", "name", "path", "contributors", "citations"],
    rows: [
      ...instruments.nodes.map(({ title, resourcePath, contributors, citations }) => [
        "instrument",
        title,
        resourcePath,
        contributors.totalCount,
        citations.totalCount,
      ]),
      ...mostInvoked(invoked).map(({ label, resourcePath, contributors }) => [
        "principle",
        label,
        resourcePath,
        contributors,
        null,
      ]),
    ],
  }),
});

function Questions({ data }: { data: HomeData }) {
  const { words, href } = useFrame();
  const { nodes } = data.contributions;
  const first = nodes.find(({ textStatus }) => textStatus === "HELD") ?? nodes[0];
  const instrument = data.example ?? data.instruments.nodes[0];
  const questions = [
    ...(instrument === undefined
      ? []
      : [
          {
            path: instrument.resourcePath,
            title: words.say("home.instrument"),
            why: words.say("home.instrumentWhy", { title: instrument.title }),
          },
        ]),
    { path: "/compare", title: words.say("home.compare"), why: words.say("home.compareWhy") },
    ...(first === undefined
      ? []
      : [
          {
            path: first.resourcePath,
            title: words.say("home.read"),
            why: words.say("home.readWhy", {
              title: first.title,
              name: first.contributors.nodes.map(({ name }) => name).join(", "),
            }),
          },
        ]),
    { path: "/analyse", title: words.say("home.analyse"), why: words.say("home.analyseWhy") },
  ];
  return (
    <ul class="cards">
      {questions.map(({ path, title, why }) => (
        <li key={path}>
          <a href={href(path)}>{title}</a>
          <p>{why}</p>
        </li>
      ))}
    </ul>
  );
}

function MostCited({ data: { instruments } }: { data: HomeData }) {
  const { words, href } = useFrame();
  return (
    <section aria-labelledby="cited">
      <h2 id="cited">{words.say("home.mostCited")}</h2>
      <PlainTable
        columns={[
          words.say("home.instrumentColumn"),
          [words.say("home.citedBy"), "number"],
          [words.say("home.citations"), "number"],
        ]}
      >
        {instruments.nodes.map(({ resourcePath, title, date, contributors, citations }) => (
          <tr key={resourcePath}>
            <th scope="row">
              <a href={href(resourcePath)}>{title}</a> <span class="dim">{date?.slice(0, 4)}</span>
            </th>
            <td class="number">
              <a href={href(resourcePath)}>{contributors.totalCount}</a>
            </td>
            <td class="number">
              <a href={href(resourcePath)}>{citations.totalCount}</a>
            </td>
          </tr>
        ))}
      </PlainTable>
      <p>
        <a href={href("/instruments")}>{words.say("home.allInstruments", { n: instruments.totalCount })}</a>
      </p>
    </section>
  );
}

const shown = 6;

/** Within one scheme: who was never read for another is no part of "n of all". */
function mostInvoked({ columns, columnIndex }: HomeData["invoked"]) {
  const counts = columns.map(() => 0);
  for (const column of columnIndex) counts[column]! += 1;
  return columns
    .flatMap((column, at) => ("label" in column ? [{ ...column, contributors: counts[at] ?? 0 }] : []))
    .sort((a, b) => b.contributors - a.contributors)
    .slice(0, shown);
}

function MostInvoked({ data: { principles, invoked } }: { data: HomeData }) {
  const { words, href } = useFrame();
  const all = invoked.rows.length;
  return (
    <section aria-labelledby="invoked">
      <h2 id="invoked">{words.say("home.mostInvoked")}</h2>
      <PlainTable
        columns={[
          words.say("home.principleColumn"),
          [words.say("home.share"), "wide-only"],
          [words.say("home.invokedBy"), "number"],
        ]}
      >
        {mostInvoked(invoked).map(({ resourcePath, label, contributors: n }) => (
          <tr key={resourcePath}>
            <th scope="row">
              <a href={href(resourcePath)}>{label}</a>
            </th>
            <td class="wide-only">
              <Bar value={n} of={all} />
            </td>
            <td class="number">
              <a href={href(resourcePath)}>{words.say("home.nOf", { n, all })}</a>
            </td>
          </tr>
        ))}
      </PlainTable>
      <p class="dim">{words.say("home.denominator", { all })}</p>
      <p>
        <a href={href("/principles")}>{words.say("home.allPrinciples", { n: principles.totalCount })}</a>
      </p>
    </section>
  );
}
