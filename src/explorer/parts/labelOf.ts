import type { NodeLabel } from "../fragments/NodeLabel.ts";

/** What a node is called in the language that was asked for. */
export function labelOf(node: NodeLabel): string {
  switch (node.__typename) {
    case "Contributor":
      return node.name;
    case "Instrument":
      return node.instrumentTitle;
    case "Principle":
      return node.principleLabel;
    case "Provision":
      return `${node.instrument.title}, ${node.provisionLabel}`;
    default:
      return node.id;
  }
}
