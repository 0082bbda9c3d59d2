/** The kinds of things that have an id, and the GraphQL type of each. */
export const typeOfKind = {
  contributor: "Contributor",
  process: "Process",
  question: "Question",
  contribution: "Contribution",
  passage: "Passage",
  scheme: "Scheme",
  principle: "Principle",
  instrument: "Instrument",
  provision: "Provision",
  mention: "Mention",
  citation: "Citation",
  recommendation: "Recommendation",
} as const;
export type NodeKind = keyof typeof typeOfKind;

/** `principle:openness` → principle; undefined for what is no id of ours. */
export function kindOfId(id: string): NodeKind | undefined {
  const kind = id.slice(0, Math.max(0, id.indexOf(":")));
  return Object.hasOwn(typeOfKind, kind) ? (kind as NodeKind) : undefined;
}
