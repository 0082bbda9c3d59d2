import type { CitedWords } from "../fragments/CitedWords.ts";
import { useFrame } from "../frame/Frame.ts";
import { Pager } from "../parts/Pager.tsx";
import { Quoted } from "../parts/Quoted.tsx";

type Cited = CitedWords["nodes"][number];

/** Citations by what they name: each once, under its provision, its range or the instrument as a whole. */
export function CitationList({ of }: { of: CitedWords }) {
  const { words, href } = useFrame();
  const groups = byProvisions(of.nodes);
  return (
    <section id="citations" aria-label={words.say("instrument.quotations")}>
      {of.totalCount === 0 && <NoCitation />}
      {[...groups].map(([ids, citations]) => (
        <section key={ids} class="group">
          <h2>
            <Title of={citations[0] as Cited} />
          </h2>
          {citations.map((citation) => (
            <Quoted key={citation.id} of={citation} />
          ))}
        </section>
      ))}
      <Pager of={of} at="#citations" />
      {of.totalCount === 0 && (
        <p>
          <a href={href("/search")}>{words.say("instrument.searchInstead")}</a>
        </p>
      )}
    </section>
  );
}

function byProvisions(nodes: readonly Cited[]): Map<string, Cited[]> {
  const groups = new Map<string, Cited[]>();
  for (const node of nodes) {
    const ids = node.provisions.map(({ provision }) => provision.id).join(" ");
    groups.set(ids, [...(groups.get(ids) ?? []), node]);
  }
  return groups;
}

function NoCitation() {
  const { words, dataVersion } = useFrame();
  return <p class="lead">{words.say("instrument.none", { version: dataVersion })}</p>;
}

function Title({ of: { provisions } }: { of: Cited }) {
  const { words, href } = useFrame();
  const first = provisions[0]?.provision;
  const last = provisions.at(-1)?.provision;
  if (first === undefined || last === undefined) {
    return (
      <>
        {words.say("instrument.whole")} <small>{words.say("instrument.noProvision")}</small>
      </>
    );
  }
  return (
    <>
      <a href={href(first.resourcePath)}>{first.label}</a>
      {first !== last && (
        <>
          {" "}
          {words.say("instrument.to")} <a href={href(last.resourcePath)}>{last.label}</a>
        </>
      )}{" "}
      {first === last && <small>{first.heading}</small>}
    </>
  );
}
