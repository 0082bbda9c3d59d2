import type { ChartColours } from "../parts/chartColours.ts";
import { cutAtWord } from "./cutAtWord.ts";
import type { Network, NetworkNode, NodeKind } from "./networkOf.ts";

export const chartWidth = 1080;
const row = 34;
const top = 40;
const box = { width: 270, height: 26 };
const left: Readonly<Record<NodeKind, number>> = { principle: 6, contributor: 405, instrument: 804 };

export type NetworkColours = Pick<ChartColours, "paper" | "ink" | "dim" | "line" | "principle" | "instrument">;

export interface ChartParts {
  network: Network;
  colours: NetworkColours;
  titleOf: (kind: NodeKind) => string;
  /** Where a box leads, and what it says of itself. */
  linkOf: (node: NetworkNode) => string;
  sayOf: (node: NetworkNode) => string;
}

export function chartHeight({ columns }: Network): number {
  return top + row * Math.max(1, ...Object.values(columns).map(({ length }) => length)) + 10;
}

/** Three columns with lines between them, thicker for more passages; each box is a link. */
export function NetworkChart({ network, colours, titleOf, linkOf, sayOf }: ChartParts) {
  const middles = new Map<NetworkNode, number>();
  const height = chartHeight(network);
  for (const nodes of Object.values(network.columns)) {
    const step = (height - top) / nodes.length;
    for (const [index, node] of nodes.entries()) middles.set(node, top + step * (index + 0.5));
  }
  return (
    <>
      {network.links.map(({ contributor, item, weight }) => {
        const isLeft = item.kind === "principle";
        const x1 = isLeft ? left.principle + box.width : left.contributor + box.width;
        const x2 = isLeft ? left.contributor : left.instrument;
        const [y1, y2] = [middles.get(isLeft ? item : contributor) ?? 0, middles.get(isLeft ? contributor : item) ?? 0];
        const bend = (x1 + x2) / 2;
        return (
          <path
            key={`${contributor.id} ${item.id}`}
            d={`M${x1} ${y1.toFixed(1)}C${bend} ${y1.toFixed(1)} ${bend} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}`}
            fill="none"
            stroke={isLeft ? colours.line : colours.instrument[1]}
            stroke-opacity="0.55"
            stroke-width={Math.min(8, 0.8 + Math.sqrt(weight))}
          />
        );
      })}
      {(Object.keys(left) as NodeKind[]).map((kind) => (
        <g key={kind}>
          <text x={left[kind] + box.width / 2} y="22" text-anchor="middle" fill={colours.dim} font-weight="600">
            {titleOf(kind)}
          </text>
          {network.columns[kind].map((node) => {
            const [fill, stroke] = kind === "contributor" ? [colours.paper, colours.line] : colours[kind];
            const y = (middles.get(node) ?? 0) - box.height / 2;
            return (
              <a key={node.id} href={linkOf(node)} aria-label={sayOf(node)}>
                <rect
                  x={left[kind]}
                  y={y}
                  width={box.width}
                  height={box.height}
                  rx={kind === "contributor" ? 3 : 13}
                  fill={fill}
                  stroke={stroke}
                  stroke-width={node === network.focus ? 3 : 1}
                />
                <text x={left[kind] + 12} y={y + 18} fill={colours.ink}>
                  {cutAtWord(node.label, 38)}
                </text>
              </a>
            );
          })}
        </g>
      ))}
    </>
  );
}
