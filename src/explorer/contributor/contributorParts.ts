import type { Frame } from "../frame/Frame.ts";
import type { GraphParts } from "../network/GraphParts.ts";
import type { ContributorData } from "./contributorTypes.ts";

/** A contributor with the principles that it affirms and the instruments that it cites, as its page lists them. */
export function contributorParts({ contributor }: ContributorData, frame: Frame): GraphParts {
  const { key, name, kind, principles, instruments } = contributor!;
  const own = { id: `contributor:${key}`, label: name, kind: "contributor" as const, group: kind, path: frame.path };
  const items = [
    ...principles.edges.map(({ mentionCount: weight, node }) => ({ weight, kind: "principle" as const, ...node })),
    ...instruments.edges.map(({ citationCount: weight, node }) => ({
      weight,
      kind: "instrument" as const,
      ...node,
      label: node.title,
    })),
  ].map((item) => ({ ...item, id: `${item.kind}:${item.key}`, group: undefined, path: item.resourcePath }));
  const links = items.map((item) => ({ contributor: own, item, weight: item.weight }));
  return { title: name, nodes: [own, ...items], links };
}
