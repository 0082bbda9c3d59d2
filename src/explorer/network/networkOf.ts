import { groupBy } from "../../text/groupBy.ts";
import type { NetworkData } from "./networkTypes.ts";

export type NodeKind = "principle" | "contributor" | "instrument";

export interface NetworkNode {
  id: string;
  key: string;
  kind: NodeKind;
  label: string;
  /** The stakeholder group of a contributor. */
  group: string | undefined;
  path: string;
  /** Links that are shown, and passages behind them. */
  links: number;
  weight: number;
}

export interface NetworkLink {
  contributor: NetworkNode;
  /** The principle that it affirms, or the instrument that it cites. */
  item: NetworkNode;
  weight: number;
  /** Where its passages stand. */
  path: string;
}

export interface Network {
  columns: Readonly<Record<NodeKind, readonly NetworkNode[]>>;
  links: readonly NetworkLink[];
  focus: NetworkNode | undefined;
}

/** The network of an address: `?min=2`, `?focus=contributor:canada`. Things without a link that is shown are left out. */
export function networkOf(data: NetworkData, query: URLSearchParams): Network {
  const least = Number(query.get("min") ?? 1) || 1;
  const nodes = new Map<string, NetworkNode>();
  const all = [...linksOf(data.principles, "principle", nodes), ...linksOf(data.instruments, "instrument", nodes)];
  const focus = nodes.get(query.get("focus") ?? "");
  const links = all.filter(
    ({ weight, contributor, item }) =>
      weight >= least && (focus === undefined || contributor === focus || item === focus),
  );
  for (const { contributor, item, weight } of links) {
    for (const node of [contributor, item]) {
      node.links += 1;
      node.weight += weight;
    }
  }
  const shown = [...nodes.values()].filter((node) => node.links > 0);
  const of = (kind: NodeKind) => shown.filter((node) => node.kind === kind).sort((a, b) => b.weight - a.weight);
  return {
    columns: untangled(
      { principle: of("principle"), contributor: of("contributor"), instrument: of("instrument") },
      links,
    ),
    links,
    focus,
  };
}

type Matrix = NetworkData["principles"] | NetworkData["instruments"];

function linksOf(matrix: Matrix, kind: NodeKind, nodes: Map<string, NetworkNode>): NetworkLink[] {
  return matrix.values.flatMap((weight, index) => {
    const contributor = nodeOf(matrix.rows[matrix.rowIndex[index] ?? -1], "contributor", nodes);
    const item = nodeOf(matrix.columns[matrix.columnIndex[index] ?? -1], kind, nodes);
    if (contributor === undefined || item === undefined) return [];
    const asked = new URLSearchParams({ contributor: contributor.key, [kind]: item.key });
    return [{ contributor, item, weight, path: `/passages?${asked}` }];
  });
}

function nodeOf(
  of: Matrix["rows"][number] | Matrix["columns"][number] | undefined,
  kind: NodeKind,
  nodes: Map<string, NetworkNode>,
): NetworkNode | undefined {
  if (of === undefined || !("id" in of)) return undefined;
  let node = nodes.get(of.id);
  if (node === undefined) {
    const { id, key, resourcePath } = of;
    const group = "kind" in of ? of.kind : undefined;
    node = { id, key, kind, label: nameOf(of), group, path: resourcePath, links: 0, weight: 0 };
    nodes.set(id, node);
  }
  return node;
}

type Named = { name: string } | { label: string } | { title: string; shortTitle: string | null };

function nameOf(of: Named): string {
  if ("name" in of) return of.name;
  return "label" in of ? of.label : (of.shortTitle ?? of.title);
}

/** Each thing near to the mean place of what it is linked to, so that fewer lines cross. */
function untangled(columns: Network["columns"], links: readonly NetworkLink[]): Network["columns"] {
  const places = new Map<NetworkNode, number>();
  const linked = linkedOf(links);
  const place = (nodes: readonly NetworkNode[]) => {
    for (const [index, node] of nodes.entries()) places.set(node, (index + 0.5) / nodes.length);
  };
  const byLabel = new Intl.Collator("en");
  const sorted = (nodes: readonly NetworkNode[]) => {
    const means = new Map(nodes.map((node) => [node, meanPlace(node, linked.get(node) ?? [], places)]));
    return [...nodes].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || byLabel.compare(a.label, b.label));
  };
  let { principle, contributor, instrument } = columns;
  place(contributor);
  for (let round = 0; round < 4; round += 1) {
    principle = sorted(principle);
    place(principle);
    instrument = sorted(instrument);
    place(instrument);
    contributor = sorted(contributor);
    place(contributor);
  }
  return { principle, contributor, instrument };
}

interface Linked {
  node: NetworkNode;
  to: NetworkNode;
  weight: number;
}

function linkedOf(links: readonly NetworkLink[]): Map<NetworkNode, Linked[]> {
  const ends = links.flatMap(({ contributor, item, weight }) => [
    { node: contributor, to: item, weight },
    { node: item, to: contributor, weight },
  ]);
  return groupBy(ends, ({ node }) => node);
}

function meanPlace(node: NetworkNode, linked: readonly Linked[], places: ReadonlyMap<NetworkNode, number>): number {
  return linked.reduce((sum, { to, weight }) => sum + weight * (places.get(to) ?? 0.5), 0) / node.weight;
}
