import { useFrame } from "../frame/Frame.ts";
import { Nearest } from "../nearest/Nearest.tsx";
import type { NearestData } from "../nearest/nearestTypes.ts";
import { CountTable } from "../parts/CountTable.tsx";
import { Definitions } from "../parts/Definitions.tsx";
import { KindMark } from "../parts/KindMark.tsx";
import { LinkList } from "../parts/LinkList.tsx";
import { Pager } from "../parts/Pager.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import type { ContributorData } from "./contributorTypes.ts";
import { Recommendations } from "./Recommendations.tsx";

type Found = NonNullable<ContributorData["contributor"]>;

export function ContributorView({ of, nearest }: { of: Found; nearest: NearestData | undefined }) {
  const { words, href } = useFrame();
  const { key, principles, instruments, recommendations } = of;
  const parties = of.partyTo.nodes.map((one) => ({ ...one, label: one.title }));
  const passages = (item: string) => `/passages?contributor=${encodeURIComponent(key)}&${item}`;
  return (
    <>
      <p class="line">
        <KindMark kind={of.kind} named />
        {of.regionalGroup !== null && ` · ${words.of("region", of.regionalGroup)}`}
        {of.iso3 !== null && ` · ${of.iso3}`}
      </p>
      <h1>{of.name}</h1>
      <p class="lead">
        {words.say("contributor.lead", {
          principles: principles.totalCount,
          instruments: instruments.totalCount,
          recommendations: recommendations.totalCount,
        })}
      </p>
      <p>
        <a href={href("/compare")}>{words.say("contributor.compare")}</a>
      </p>
      <Recommendations of={recommendations} />
      <div class="halves">
        <Principles of={of} passages={passages} />
        <Instruments of={of} passages={passages} />
      </div>
      <Against of={of} all={passages("stance=QUALIFIES,OPPOSES")} />
      <Nearest to={key} of={nearest} />
      <Documents of={of} />
      <Definitions
        of={[
          [words.say("contributor.party"), parties.length > 0 && <LinkList of={parties} />],
          [words.say("contributor.names"), of.names.length > 1 && <Names of={of} />],
        ]}
      />
    </>
  );
}

interface CountedParts {
  of: Found;
  /** Where the words stand that a number counts. */
  passages: (item: string) => string;
}

function Principles({ of: { principles }, passages }: CountedParts) {
  const { words, href } = useFrame();
  return (
    <section id="principles" aria-labelledby="principles-heading">
      <h2 id="principles-heading">{words.say("nav.principles")}</h2>
      <CountTable
        what={words.say("home.principleColumn")}
        counts={words.say("contributor.mentions")}
        rows={principles.edges.map(({ mentionCount, node }) => ({
          key: node.key,
          label: <a href={href(node.resourcePath)}>{node.label}</a>,
          count: mentionCount,
          to: passages(`principle=${encodeURIComponent(node.key)}`),
        }))}
      />
      <Pager of={principles} list="principles" at="#principles" />
    </section>
  );
}

function Instruments({ of: { instruments }, passages }: CountedParts) {
  const { words, href } = useFrame();
  return (
    <section id="instruments" aria-labelledby="instruments-heading">
      <h2 id="instruments-heading">{words.say("contributor.instruments")}</h2>
      <CountTable
        what={words.say("home.instrumentColumn")}
        counts={words.say("home.citations")}
        rows={instruments.edges.map(({ citationCount, node }) => ({
          key: node.key,
          label: (
            <>
              <a href={href(node.resourcePath)}>{node.title}</a> <span class="dim">{node.date?.slice(0, 4)}</span>
            </>
          ),
          count: citationCount,
          to: passages(`instrument=${encodeURIComponent(node.key)}`),
        }))}
      />
      <Pager of={instruments} list="instruments" at="#instruments" />
    </section>
  );
}

function Names({ of: { names } }: { of: Found }) {
  return names.map(({ language, value }, index) => (
    <span key={language}>
      {index > 0 && ", "}
      <span lang={language} dir="auto">
        {value}
      </span>
    </span>
  ));
}

function Against({ of: { others }, all }: { of: Found; all: string }) {
  const { words, href } = useFrame();
  if (others.totalCount === 0) return null;
  return (
    <section aria-labelledby="against-heading">
      <h2 id="against-heading">{words.say("contributor.against")}</h2>
      {others.nodes.map((node) => (
        <Quoted key={node.id} of={node} more={<a href={href(node.principle.resourcePath)}>{node.principle.label}</a>} />
      ))}
      {others.totalCount > others.nodes.length && (
        <p>
          <a href={href(all)}>{words.say("facet.more", { n: others.totalCount - others.nodes.length })}</a>
        </p>
      )}
    </section>
  );
}

function Documents({ of: { contributions } }: { of: Found }) {
  const { words, href } = useFrame();
  return (
    <section id="documents" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{words.say("nav.documents")}</h2>
      <ul>
        {contributions.nodes.map(({ title, date, resourcePath, process, textStatus }) => (
          <li key={resourcePath}>
            <a href={href(resourcePath)}>{title}</a>, {words.date(date)}
            {process !== null && (
              <>
                {" · "}
                <a href={href(process.resourcePath)}>{process.name}</a>
              </>
            )}
            {textStatus === "NOT_DISTRIBUTED" && <span class="tag">{words.say("document.withheldTag")}</span>}
          </li>
        ))}
      </ul>
      <Pager of={contributions} list="documents" at="#documents" />
    </section>
  );
}
