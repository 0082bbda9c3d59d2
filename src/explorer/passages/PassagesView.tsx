import { useFrame } from "../frame/Frame.ts";
import { Facet } from "../parts/Facet.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import { kindShown } from "./passagesAsked.ts";
import { passagesTitle } from "./passagesTitle.ts";
import type { PassagesData } from "./passagesTypes.ts";

export function PassagesView({ data }: { data: PassagesData }) {
  const frame = useFrame();
  const { words, query } = frame;
  const kind = kindShown(query);
  const { totalCount } = data[kind];
  return (
    <>
      <h1>{passagesTitle(data, frame)}</h1>
      <p class="lead">
        {words.say(kind === "mentions" ? "passages.mentions" : "passages.citations", { n: totalCount })}
      </p>
      <p class="dim">{words.say("passages.lead")}</p>
      <div class="beside">
        <div class="controls">
          <Filters data={data} kind={kind} />
        </div>
        <section aria-label={words.say("passages.words")}>
          {totalCount === 0 && <Nothing />}
          {kind === "mentions"
            ? data.mentions.nodes.map((node) => <Quoted key={node.id} of={node} more={<About of={node.principle} />} />)
            : data.citations.nodes.map((node) => (
                <Quoted key={node.id} of={node} more={<Cited of={node.instrument} range={node.rangeText} />} />
              ))}
          <Pager of={data[kind]} />
        </section>
      </div>
    </>
  );
}

function Filters({ data: { mentions, citations }, kind }: { data: PassagesData; kind: "mentions" | "citations" }) {
  const { words, query } = useFrame();
  const labels = (values: readonly { value: string; label: string }[]) => {
    const names = new Map(values.map(({ value, label }) => [value, label]));
    return (value: string) => names.get(value) ?? value;
  };
  const both = [
    { value: "mentions", count: mentions.totalCount },
    { value: "citations", count: citations.totalCount },
  ];
  const { contributor } = kind === "mentions" ? mentions.facets : citations.facets;
  return (
    <>
      {!query.has("principle") && !query.has("instrument") && (
        <Facet
          name="kind"
          title={words.say("facet.kind")}
          values={both}
          labelOf={(of) => words.of("passagesKind", of)}
        />
      )}
      {kind === "mentions" ? (
        <>
          <Facet
            name="stance"
            title={words.say("facet.stance")}
            values={mentions.facets.stance}
            labelOf={(value) => words.of("stance", value)}
          />
          <Facet
            name="principle"
            title={words.say("nav.principles")}
            values={mentions.facets.principle}
            labelOf={labels(mentions.facets.principle)}
          />
        </>
      ) : (
        <Facet
          name="instrument"
          title={words.say("nav.instruments")}
          values={citations.facets.instrument}
          labelOf={labels(citations.facets.instrument)}
        />
      )}
      <Facet
        name="contributor"
        title={words.say("nav.contributors")}
        values={contributor}
        labelOf={labels(contributor)}
      />
    </>
  );
}

function Nothing() {
  const { words, query, hrefWith } = useFrame();
  const asked = [...query.keys()].filter((name) => name !== "after");
  return (
    <>
      <p class="lead">{words.say("passages.none")}</p>
      <ul>
        {asked.map((name) => (
          <li key={name}>
            <a href={hrefWith({ [name]: undefined })}>
              {words.say("passages.without", { name: `${name}=${query.get(name) ?? ""}` })}
            </a>
          </li>
        ))}
        <li>
          <a href={hrefWith(Object.fromEntries([...query.keys()].map((name) => [name, undefined])))}>
            {words.say("passages.all")}
          </a>
        </li>
      </ul>
    </>
  );
}

function About({ of: { label, resourcePath } }: { of: { label: string; resourcePath: string } }) {
  const { href } = useFrame();
  return <a href={href(resourcePath)}>{label}</a>;
}

interface CitedParts {
  of: { title: string; resourcePath: string } | null;
  range: string | null;
}

function Cited({ of, range }: CitedParts) {
  if (of === null) return null;
  return (
    <span>
      <About of={{ label: of.title, resourcePath: of.resourcePath }} />
      {range !== null && `, ${range}`}
    </span>
  );
}
