import type { CitationCounts } from "../fragments/CitationCounts.ts";
import { useFrame } from "../frame/Frame.ts";

/** How often, by how many; and in how many questions it was put to contributors. */
export function CitedHow({ citations, by, questions }: { citations: number; by: number; questions: CitationCounts }) {
  const { words } = useFrame();
  const asked = questions.totalCount;
  return (
    <p class="lead">
      {words.say("instrument.cited", { n: citations, by })}
      {asked > 0 && ` ${words.say("instrument.asked", { n: questions.facets.contributor.length })}`}
    </p>
  );
}
