import { useFrame } from "../frame/Frame.ts";
import { Speakers } from "../parts/Speakers.tsx";
import type { AboutData } from "./aboutTypes.ts";

/** Each document with how much was read in it. */
export function Coverage({ of }: { of: AboutData["contributions"] }) {
  const { words, href } = useFrame();
  const held = of.nodes.filter(({ textStatus }) => textStatus === "HELD").length;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.say("about.coverage")}</h2>
      <p>{words.say("about.held", { n: held, shown: of.nodes.length, all: of.totalCount })}</p>
      <div class="scroller" tabIndex={0} role="group" aria-labelledby="coverage">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{words.say("about.document")}</th>
              <th scope="col">{words.say("contributors.one")}</th>
              {(["nav.principles", "nav.instruments", "about.recommendations"] as const).map((name) => (
                <th scope="col" class="number" key={name}>
                  {words.say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.nodes.map((node) => (
              <tr key={node.resourcePath}>
                <th scope="row">
                  <a href={href(node.resourcePath)}>{node.title}</a> <span class="dim">{node.date?.slice(0, 4)}</span>
                </th>
                <td>
                  <Speakers of={node.contributors.nodes} />
                </td>
                {[node.mentions, node.citations, node.recommendations].map(({ totalCount }, index) => (
                  <td class="number" key={index}>
                    <a href={href(node.resourcePath)}>{totalCount}</a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
