import type { ReadingRules } from "../rules/ReadingRules.ts";
import type { Span } from "../../text/View.ts";

/** The names of bodies in a view's text: runs of capitalised words that hold a word such as Council or Forum, and what an office is for. */
export function bodiesIn(text: string, { bodies, layout }: Pick<ReadingRules, "bodies" | "layout">): Span[] {
  const names = [...text.matchAll(layout.capitals)].filter((match) =>
    match[0].split(/[\s-]/).some((word) => bodies.has(word) || layout.names.has(word)),
  );
  const { mandate, subject, charge } = layout;
  return [...names, ...[mandate, subject, charge].flatMap((pattern) => [...text.matchAll(pattern)])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
