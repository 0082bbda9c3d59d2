import type { Inflection } from "./Inflection.ts";
import { patternOf } from "./patternOf.ts";
import type { Pattern } from "./patterns.ts";
import type { Cue, Strength } from "./ReadingRules.ts";
import type { AskingFile, Rules } from "./RuleFiles.ts";
import { sourceOf } from "./sourceOf.ts";

/** The words by which a language asks, and those that only look so. `lists` are its named word lists. */
export function cuesOf(asks: AskingFile, inflection: Inflection, lists: Record<string, string[]>): Pattern<Cue>[] {
  const strengths: Strength[] = ["MUST", "SHOULD", "COULD"];
  const compiled = (rules: Rules | undefined, cue: Cue): Pattern<Cue>[] =>
    (rules ?? []).map((rule) => patternOf(sourceOf(rule), cue, inflection, lists));
  // What is no cue comes first: of two equally long patterns the first wins.
  return [
    ...compiled(asks.not, { kind: "NOT", strength: "COULD" }),
    ...strengths.flatMap((strength) => [
      ...compiled(asks[strength]?.cues, { kind: "CUE", strength }),
      ...compiled(asks[strength]?.ownCues, { kind: "OWN_CUE", strength }),
      ...compiled(asks[strength]?.bareCues, { kind: "BARE_CUE", strength }),
    ]),
  ];
}
