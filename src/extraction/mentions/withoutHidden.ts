import type { Match } from "../rules/patterns.ts";
import type { PrincipleSign } from "../rules/ReadingRules.ts";

export type SignMatch = Match<PrincipleSign>;

/**
 * A match is hidden by a not-label of the same principle that covers it, unless it is longer itself; so is a label that the rules know as the
 * opposite ("censorship").
 */
export function withoutHidden(matches: SignMatch[]): SignMatch[] {
  const hides = ({ pattern: { meaning }, from, to }: SignMatch, match: SignMatch): boolean => {
    const { principle, sign } = match.pattern.meaning;
    const fits = meaning.sign === "NOT" || (sign === "WAY" && meaning.sign === "AGAINST");
    return (
      fits &&
      meaning.principle === principle &&
      from < match.to &&
      match.from < to &&
      to - from >= match.to - match.from
    );
  };
  const hiding = matches.filter(({ pattern: { meaning } }) => meaning.sign === "NOT" || meaning.sign === "AGAINST");
  return matches.filter((match) => !hiding.some((one) => hides(one, match)));
}
