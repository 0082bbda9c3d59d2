import type { CitationCounts } from "../fragments/CitationCounts.ts";
import { useFrame } from "../frame/Frame.ts";
import { Facet } from "../parts/Facet.tsx";
import { KindMark } from "../parts/KindMark.tsx";

/** Whose citations, and in whose voice. */
export function CitationFacets({ of: { facets } }: { of: CitationCounts }) {
  const { words } = useFrame();
  return (
    <>
      <Facet
        name="group"
        title={words.say("facet.group")}
        values={facets.contributorKind}
        labelOf={(value) => <KindMark kind={value} named />}
      />
      <Facet
        name="voice"
        title={words.say("facet.voice")}
        values={facets.voice}
        labelOf={(value) => words.of("voice", value)}
      />
    </>
  );
}
