import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Definitions } from "../parts/Definitions.tsx";
import { Entries } from "../parts/Entries.tsx";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { ProcessData, ProcessVariables } from "./processTypes.ts";

type Found = NonNullable<ProcessData["process"]>;

/** A process: its questions and the documents that answer them. */
export const process = page<ProcessData, ProcessVariables>({
  name: "process",
  route: "/processes/:key",
  section: "documents",
  variablesOf: ({ params: { key = "" }, language, query }) => ({ key, language, ...pageAsked(query, 50) }),
  thing: { idOf: ({ key = "" }) => `process:${key}` },
  isFound: (data) => data.process !== null,
  stands: (data) => (data.process as Found).resourcePath,
  head: (data, { words }) => ({
    title: (data.process as Found).name,
    crumbs: [{ name: words.say("processes.title"), path: "/processes" }],
  }),
  render: (data) => <Forum of={data.process as Found} />,
  table: (data) => ({
    columns: ["title", "contributors", "date", "key", "path"],
    rows: (data.process as Found).contributions.nodes.map(({ title, contributors, date, key, resourcePath }) => [
      title,
      contributors.nodes.map(({ name }) => name).join("; "),
      date,
      key,
      resourcePath,
    ]),
  }),
});

function Forum({ of }: { of: Found }) {
  const { words, href } = useFrame();
  const { mandate, source, questions, contributions } = of;
  return (
    <>
      <h1>{of.name}</h1>
      <Definitions
        of={[
          [words.say("process.opened"), words.date(of.opened)],
          [words.say("process.closed"), words.date(of.closed)],
          [
            words.say("process.mandate"),
            mandate !== null && (
              <a href={href(mandate.resourcePath)}>
                {mandate.instrument.title}, {mandate.label}
              </a>
            ),
          ],
          [words.say("process.source"), source !== null && source.citation],
        ]}
      />
      {questions.length > 0 && (
        <section aria-labelledby="questions-heading">
          <h2 id="questions-heading">{words.say("process.questions")}</h2>
          <Entries
            of={questions.map(({ number, text, resourcePath, passages }) => ({
              name: `${number}. ${text}`,
              path: resourcePath,
              counted: words.say("process.answers", { n: passages.totalCount }),
            }))}
          />
        </section>
      )}
      <section aria-labelledby="documents-heading">
        <h2 id="documents-heading">{words.say("nav.documents")}</h2>
        <Entries
          of={contributions.nodes.map(({ title, date, resourcePath, contributors }) => ({
            name: title,
            path: resourcePath,
            counted: [contributors.nodes.map(({ name }) => name).join(", "), words.date(date)].join(" · "),
          }))}
        />
        <Pager of={contributions} />
      </section>
    </>
  );
}
