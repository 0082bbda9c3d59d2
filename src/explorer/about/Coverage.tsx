import { useFrame } from "../frame/Frame.ts";
import { PlainTable } from "../parts/PlainTable.tsx";
import { Speakers } from "../parts/Speakers.tsx";
import type { AboutData } from "./aboutTypes.ts";

type Documents = AboutData["contributions"];

/** Each document with how much was read in it. */
export function Coverage({ of }: { of: Documents }) {
  const { words, href } = useFrame();
  const held = of.nodes.filter(({ textStatus }) => textStatus === "HELD").length;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.say("about.coverage")}</h2>
      <p>{words.say("about.held", { n: held, shown: of.nodes.length, all: of.totalCount })}</p>
      <PlainTable
        columns={[
          words.say("about.document"),
          words.say("contributors.one"),
          [words.say("nav.principles"), "number"],
          [words.say("nav.instruments"), "number"],
          [words.say("about.recommendations"), "number"],
        ]}
        scrolled={{ "aria-labelledby": "coverage" }}
      >
        {of.nodes.map((node) => (
          <tr key={node.resourcePath}>
            <th scope="row">
              <a href={href(node.resourcePath)}>{node.title}</a> <span class="dim">{node.date?.slice(0, 4)}</span>
            </th>
            <td>
              <Speakers of={node.contributors.nodes} />
            </td>
            {numbersOf(node).map(({ totalCount, to }) => (
              <td class="number" key={to}>
                <a href={href(to)}>{totalCount}</a>
              </td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}

/** What was read in a document, each with where its words stand. */
function numbersOf({ key, resourcePath, mentions, citations, recommendations }: Documents["nodes"][number]) {
  const passages = `/passages?document=${encodeURIComponent(key)}`;
  return [
    { ...mentions, to: passages },
    { ...citations, to: `${passages}&kind=citations` },
    { ...recommendations, to: resourcePath },
  ];
}
