import type { Inflection } from "./Inflection.ts";
import { patternOf } from "./patternOf.ts";
import { indexOf } from "./patterns.ts";
import type { PatternIndex } from "./patterns.ts";
import type { Rules } from "./RuleFiles.ts";
import { sourceOf } from "./sourceOf.ts";

/** Patterns that mean the kind under which they stand. */
export function byKind<Kind extends string>(
  kinds: Partial<Record<Kind, Rules>> | undefined,
  inflection: Inflection,
  lists: Record<string, string[]>,
): PatternIndex<Kind> {
  const all = Object.entries(kinds ?? {}) as [Kind, Rules][];
  return indexOf(
    all.flatMap(([kind, rules]) => rules.map((rule) => patternOf(sourceOf(rule), kind, inflection, lists))),
  );
}
