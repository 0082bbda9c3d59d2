import { Field, ID, InterfaceType } from "type-graphql";

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
  const kind = id.slice(0, id.indexOf(":"));
  return Object.hasOwn(typeOfKind, kind) ? (kind as NodeKind) : undefined;
}

@InterfaceType("Node", {
  description:
    "Anything that can be fetched again by its id. An id reads `kind:key`, e.g. `contributor:canada`, `provision:udhr/19`, and never changes.",
  resolveType: (node: Node) => typeOfKind[kindOfId(node.id) ?? "contributor"],
})
export abstract class Node {
  @Field(() => ID, { description: "`kind:key`; the same for ever and on every engine." })
  id!: string;
}
