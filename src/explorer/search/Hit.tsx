import { useFrame } from "../frame/Frame.ts";
import { labelOf } from "../parts/labelOf.ts";
import { Speakers } from "../parts/Speakers.tsx";
import type { SearchData } from "./searchTypes.ts";

type Found = SearchData["search"]["edges"][number];

/** One thing that the words find: what it is called, on what they matched, and where. */
export function Hit({ of }: { of: Found }) {
  const { words, href } = useFrame();
  const { node, matchedOn } = of;
  return (
    <li>
      {"contribution" in node ? (
        <p class="who">
          <Speakers of={node.contribution.contributors.nodes} />{" "}
          <a class="entry" href={href(node.resourcePath)}>
            {node.contribution.title}, {words.say("place.paragraph", { n: node.number })}
          </a>
        </p>
      ) : (
        <a class="entry" href={href(node.resourcePath)}>
          {labelOf(node)}
        </a>
      )}
      <p>
        <span class="dim">{words.of("matchedOn", matchedOn)}: </span>
        <Excerpt of={of} />
      </p>
    </li>
  );
}

/** The words that matched are marked; the API counts in code points. */
function Excerpt({ of: { excerpt, matches, node } }: { of: Found }) {
  const points = [...excerpt];
  const starts = [0, ...matches.map(({ end }) => end)];
  return (
    <span lang={"contribution" in node ? node.contribution.language : undefined} dir="auto">
      {starts.map((start, index) => {
        const match = matches[index];
        return (
          <>
            {points.slice(start, match?.start).join("")}
            {match !== undefined && <mark class="found">{points.slice(match.start, match.end).join("")}</mark>}
          </>
        );
      })}
    </span>
  );
}
