import { useFrame } from "../frame/Frame.ts";
import { CitationFacets } from "../instrument/CitationFacets.tsx";
import { CitationList } from "../instrument/CitationList.tsx";
import { citationTable } from "../instrument/citationTable.ts";
import { citationWhere } from "../instrument/citationWhere.ts";
import { CitedHow } from "../instrument/CitedHow.tsx";
import { InstrumentLine } from "../instrument/InstrumentLine.tsx";
import { ProvisionNav } from "../instrument/ProvisionNav.tsx";
import { citationBrief } from "../brief/citationBrief.ts";
import { page } from "../Page.ts";
import { LinkList } from "../parts/LinkList.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import type { ProvisionData, ProvisionVariables } from "./provisionTypes.ts";

type Found = NonNullable<ProvisionData["provision"]>;
type Whole = NonNullable<ProvisionData["instrument"]>;

/** `/instruments/sdgs/9/9.c`: a provision, who cites it and in which words. */
export const provision = page<ProvisionData, ProvisionVariables>({
  name: "provision",
  route: "/instruments/:instrument/*provision",
  section: "instruments",
  variablesOf: ({ params, language, query }) => ({
    key: `${params.instrument ?? ""}/${params.provision ?? ""}`,
    instrument: params.instrument ?? "",
    language,
    ...citationWhere(query),
    ...pageAsked(query, 50),
  }),
  thing: { idOf: ({ instrument = "", provision: key = "" }) => `provision:${instrument}/${key}` },
  isFound: (data) => data.provision !== null && data.instrument !== null,
  stands: (data) => (data.provision as Found).resourcePath,
  head: (data, { words }) => {
    const { label, heading, own, parent } = data.provision as Found;
    const { title, resourcePath } = data.instrument as Whole;
    return {
      title: `${title}, ${label}`,
      description: `${heading ?? label}. ${words.say("instrument.cited", { n: own.totalCount, by: own.facets.contributor.length })}`,
      crumbs: [
        { name: words.say("nav.instruments"), path: "/instruments" },
        { name: title, path: resourcePath },
        ...(parent === null ? [] : [{ name: parent.label, path: parent.resourcePath }]),
      ],
    };
  },
  render: (data, { path }) => <Provision of={data.provision as Found} whole={data.instrument as Whole} path={path} />,
  brief: (data, frame) => citationBrief((data.provision as Found).citations, frame),
  table: (data) => citationTable((data.provision as Found).citations),
});

function Provision({ of, whole, path }: { of: Found; whole: Whole; path: string }) {
  const { words, href } = useFrame();
  return (
    <>
      <InstrumentLine of={whole} />
      <h1>
        {whole.title}, {of.label}
      </h1>
      {of.heading !== null && <p class="heading-of">{of.heading}</p>}
      <CitedHow citations={of.own.totalCount} by={of.own.facets.contributor.length} questions={of.questions} />
      {whole.citations.totalCount > of.own.totalCount && (
        <p>
          <a href={href(`${whole.resourcePath}#citations`)}>
            {words.say("provision.ofWhole", { n: whole.citations.totalCount })}
          </a>
        </p>
      )}
      {of.principles.length > 0 && (
        <p>
          {words.say("instrument.states")} <LinkList of={of.principles} />
        </p>
      )}
      <div class="beside">
        <div class="controls">
          <ProvisionNav title={words.say("instrument.parts")} provisions={of.parts.nodes} here={path} />
          <ProvisionNav
            title={words.say("instrument.provisions")}
            provisions={[...whole.provisions.nodes, ...whole.lastProvisions.nodes]}
            here={path}
          />
          <CitationFacets groups={of.citations.facets.contributorKind} voices={of.voices.facets.voice} />
        </div>
        <CitationList of={of.citations} />
      </div>
    </>
  );
}
