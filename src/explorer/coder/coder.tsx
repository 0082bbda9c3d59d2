import { useFrame } from "../frame/Frame.ts";
import { page } from "../Page.ts";
import { coderName } from "../parts/coderName.ts";
import { Pager } from "../parts/Pager.tsx";
import { pageAsked, pageAskedOf } from "../parts/pageAsked.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import { coderKind } from "./coderKind.ts";
import type { CoderData, CoderVariables } from "./coderTypes.ts";

const kinds = ["mention", "citation", "recommendation"] as const;
const statuses = ["ACCEPTED", "PROPOSED", "REJECTED"] as const;

/** Evidence of every status, voice and stance. */
const any = { isNull: false };

/** Rows of a file; its page shows words instead, and asks for one to have the counts. */
const mostRows = 100;

/** `/coders/person%3Aannotator-1`: a person or a rule, and what it read. */
export const coder = page<CoderData, CoderVariables>({
  name: "coder",
  route: "/coders/*key",
  section: "documents",
  variablesOf({ params: { key = "" }, language, query, isPage }) {
    const own = { coder: { eq: key }, status: any };
    return {
      mentions: { ...own, voice: any, stance: any },
      words: { ...own, voice: any, stance: any, quote: any },
      citations: { ...own, voice: any },
      recommendations: own,
      language,
      ...(isPage ? { first: 1 } : pageAsked(query, mostRows)),
      ...pageAskedOf(query, 20, "quoted"),
    };
  },
  isFound: ({ mentions, citations, recommendations }) =>
    [mentions, citations, recommendations].some(({ totalCount }) => totalCount > 0),
  head: (_data, { path, words }) => ({
    title: coderName(nameIn(path)),
    description: words.say("coder.lead"),
    crumbs: [{ name: words.say("nav.documents"), path: "/documents" }],
  }),
  render: (data, { path }) => <Coder name={nameIn(path)} of={data} />,
  // With readings of documents whose words may not be passed on: they have a place, and no words.
  table: (data) => ({
    columns: ["contributors", "document", "date", "place", "words", "principle", "voice", "status", "id", "path"],
    rows: data.mentions.nodes.map((node) => [
      node.contributors.map(({ name }) => name).join("; "),
      node.contribution.title,
      node.contribution.date,
      node.locator,
      node.quote?.exact,
      node.principle.label,
      node.passage.voice,
      node.status,
      node.id,
      node.resourcePath,
    ]),
  }),
});

const nameIn = (path: string) => decodeURIComponent(path.slice("/coders/".length));

function Coder({ name, of }: { name: string; of: CoderData }) {
  const { words, href } = useFrame();
  return (
    <>
      <p class="line">{words.say(`coder.${coderKind(name)}`)}</p>
      <h1>{coderName(name)}</h1>
      <p class="lead">{words.say("coder.lead")}</p>
      <Counts of={of} />
      <section aria-labelledby="words">
        <h2 id="words">{words.say("coder.words")}</h2>
        {of.mentions.totalCount > of.quoted.totalCount && <p class="dim">{words.say("coder.withheld")}</p>}
        {of.quoted.nodes.map((node) => (
          <Quoted
            key={node.id}
            of={node}
            more={<a href={href(node.principle.resourcePath)}>{node.principle.label}</a>}
          />
        ))}
        <Pager of={of.quoted} list="quoted" at="#words" />
      </section>
    </>
  );
}

function Counts({ of }: { of: CoderData }) {
  const { words } = useFrame();
  const listOf = { mention: of.mentions, citation: of.citations, recommendation: of.recommendations };
  return (
    <PlainTable
      columns={[words.say("facet.kind"), ...statuses.map((status) => [words.of("status", status), "number"] as const)]}
      scrolled={{ "aria-label": words.say("coder.counts") }}
    >
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{words.say(`count.${kind}`, { n: listOf[kind].totalCount })}</th>
          {statuses.map((status) => (
            <td class="number" key={status}>
              {words.number(listOf[kind].facets.status.find(({ value }) => value === status)?.count ?? 0)}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}
