import { linkedInstrument } from "../linked/linkedInstrument.ts";
import { citationBrief } from "../brief/citationBrief.ts";
import { page } from "../Page.ts";
import { useFrame } from "../frame/Frame.ts";
import { LinkList } from "../parts/LinkList.tsx";
import { pageAsked } from "../parts/pageAsked.ts";
import { CitationFacets } from "./CitationFacets.tsx";
import { CitationList } from "./CitationList.tsx";
import { citationTable } from "./citationTable.ts";
import { citationWhere } from "./citationWhere.ts";
import { CitedHow } from "./CitedHow.tsx";
import { InstrumentLine } from "./InstrumentLine.tsx";
import type { InstrumentData, InstrumentVariables } from "./instrumentTypes.ts";
import { ProvisionNav } from "./ProvisionNav.tsx";

type Found = NonNullable<InstrumentData["instrument"]>;

/** An instrument: its provisions with counts, and every quotation that cites it. */
export const instrument = page<InstrumentData, InstrumentVariables>({
  name: "instrument",
  route: "/instruments/:key",
  section: "instruments",
  variablesOf: ({ params: { key = "" }, language, query }) => ({
    key,
    language,
    ...citationWhere(query),
    ...pageAsked(query, 50),
  }),
  thing: { idOf: ({ key = "" }) => `instrument:${key}` },
  isFound: (data) => data.instrument !== null,
  stands: (data) => (data.instrument as Found).resourcePath,
  head: (data, { words }) => {
    const found = data.instrument as Found;
    return {
      title: found.title,
      description: words.say("instrument.cited", { n: found.own.totalCount, by: found.contributors.totalCount }),
      crumbs: [{ name: words.say("nav.instruments"), path: "/instruments" }],
    };
  },
  linked: linkedInstrument,
  render: (data, { path }) => <Instrument of={data.instrument as Found} path={path} />,
  brief: (data, frame) => citationBrief((data.instrument as Found).citations, frame),
  table: (data) => citationTable((data.instrument as Found).citations),
});

function Instrument({ of, path }: { of: Found; path: string }) {
  const { words } = useFrame();
  return (
    <>
      <InstrumentLine of={of} />
      <h1>{of.title}</h1>
      <CitedHow citations={of.own.totalCount} by={of.contributors.totalCount} questions={of.questions} />
      {of.principles.edges.length > 0 && (
        <p>
          {words.say("instrument.states")} <LinkList of={of.principles.edges.map(({ node }) => node)} />
        </p>
      )}
      <div class="beside">
        <div class="controls">
          <ProvisionNav
            title={words.say("instrument.provisions")}
            provisions={[...of.provisions.nodes, ...of.lastProvisions.nodes]}
            here={path}
            whole={{ path, count: of.own.totalCount }}
          />
          <CitationFacets groups={of.citations.facets.contributorKind} voices={of.voices.facets.voice} />
        </div>
        <CitationList of={of.citations} />
      </div>
    </>
  );
}
