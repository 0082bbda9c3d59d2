import type { NetworkLink, NetworkNode } from "./networkOf.ts";

type Node = Pick<NetworkNode, "id" | "label" | "kind" | "group" | "path">;

/** What a page shows as a network, for programs that draw one. */
export interface GraphParts {
  title: string;
  nodes: readonly Node[];
  links: readonly { contributor: Pick<Node, "id">; item: Pick<Node, "id">; weight: NetworkLink["weight"] }[];
}
