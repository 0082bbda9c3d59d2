import type { Passage } from "./Passage.ts";
import { matchesIn } from "../rules/patterns.ts";
import type { PatternIndex } from "../rules/patterns.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";

/** ASKING: a declaration, principles, a charter, whose lists say what shall be done. PLANNING: a plan, a code of conduct, which says what will be. DESCRIBING: a report, a study, which says what is. */
export type DocumentKind = "ASKING" | "PLANNING" | "DESCRIBING";

const titlePassages = 5;

/** What a document is by its title, with the passage that says so; null where that says nothing, or that it is somebody's view of another. */
export function documentKind(
  passages: readonly Passage[],
  { recommendations: { kinds } }: ReadingRules,
): { kind: DocumentKind; title: Passage } | null {
  const saying = (index: PatternIndex<null>): Passage | undefined => titleThatSays(passages, index);
  if (saying(kinds.answering)) return null;
  const [asking, planning, describing] = [saying(kinds.asking), saying(kinds.planning), saying(kinds.describing)];
  if (planning && !describing) return { kind: "PLANNING", title: planning };
  if (describing) return { kind: "DESCRIBING", title: describing };
  return asking ? { kind: "ASKING", title: asking } : null;
}

function titleThatSays(passages: readonly Passage[], index: PatternIndex<null>): Passage | undefined {
  return passages
    .slice(0, titlePassages)
    .find(
      ({ voice, sentences }) =>
        voice === "HEADING" && sentences.some(({ words }) => matchesIn(words, index).length > 0),
    );
}

/** Whether its title says that it records what was said: minutes, a chair's summary. */
export function isRecord(passages: readonly Passage[], { recommendations: { kinds } }: ReadingRules): boolean {
  return titleThatSays(passages, kinds.recording) !== undefined;
}
