import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { Pager } from "../parts/Pager.tsx";
import { readable } from "../parts/sentenceAround.ts";
import { Speakers } from "../parts/Speakers.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { QuestionData, QuestionVariables } from "./questionTypes.ts";

type Found = Extract<NonNullable<QuestionData["node"]>, { text: string }>;
const questionOf = (data: QuestionData) => data.node as Found;

/** A question that a process put, and what was answered. */
export const question = page<QuestionData, QuestionVariables>({
  name: "question",
  route: "/questions/*key",
  section: "documents",
  variablesOf: ({ params: { key = "" }, language, query }) => ({
    id: `question:${key}`,
    language,
    ...pageAsked(query, 50),
  }),
  thing: { idOf: ({ key = "" }) => `question:${key}` },
  isFound: (data) => data.node !== null,
  stands: (data) => questionOf(data).resourcePath,
  head: (data, { words }) => {
    const { number, text, process } = questionOf(data);
    return {
      title: `${number}. ${text}`,
      crumbs: [
        { name: words.say("processes.title"), path: "/processes" },
        { name: process.name, path: process.resourcePath },
      ],
    };
  },
  render: (data) => <Answers of={questionOf(data)} />,
  table: (data) => ({
    columns: ["document", "contributors", "paragraph", "voice", "text", "path"],
    rows: questionOf(data).passages.nodes.map(({ contribution, number, voice, text, resourcePath }) => [
      contribution.title,
      contribution.contributors.nodes.map(({ name }) => name).join("; "),
      number,
      voice,
      text,
      resourcePath,
    ]),
  }),
});

function Answers({ of: { number, text, process, passages } }: { of: Found }) {
  const { words, href } = useFrame();
  return (
    <>
      <p class="line">
        <a href={href(process.resourcePath)}>{process.name}</a>
      </p>
      <h1 lang="en">
        {number}. {text}
      </h1>
      <p class="lead">{words.say("process.answers", { n: passages.totalCount })}</p>
      {passages.nodes.map((passage) => (
        <article class="quoted" key={passage.resourcePath}>
          <p class="who">
            <Speakers of={passage.contribution.contributors.nodes} />
            <a href={href(passage.resourcePath)}>
              {passage.contribution.title}, {words.say("place.paragraph", { n: passage.number })}
            </a>
          </p>
          {passage.text === null ? (
            <p class="withheld">{words.say("quote.withheld", { from: passage.start, to: passage.end })}</p>
          ) : (
            <blockquote lang={passage.contribution.language} dir="auto">
              <p>{readable(passage.text)}</p>
            </blockquote>
          )}
        </article>
      ))}
      <Pager of={passages} />
    </>
  );
}
