import type { Frame } from "../frame/Frame.ts";
import { gexfText } from "../network/gexfText.ts";
import type { ContributorData } from "./contributorTypes.ts";

/** A contributor with the principles that it affirms and the instruments that it cites, as its page lists them. */
export function contributorGexf({ contributor }: ContributorData, frame: Frame): string {
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
  return gexfText({ title: name, nodes: [own, ...items], links }, frame);
}
