import { useFrame } from "../frame/Frame.ts";
import { Facet } from "../parts/Facet.tsx";
import { KindMark } from "../parts/KindMark.tsx";

type Counts = readonly { value: string; count: number }[];

/** Whose citations, and in whose voice. */
export function CitationFacets({ groups, voices }: { groups: Counts; voices: Counts }) {
  const { words } = useFrame();
  return (
    <>
      <Facet
        name="group"
        title={words.say("facet.group")}
        values={groups}
        labelOf={(value) => <KindMark kind={value} named />}
      />
      <Facet
        name="voice"
        title={words.say("facet.voice")}
        values={voices}
        labelOf={(value) => words.of("voice", value)}
      />
    </>
  );
}
