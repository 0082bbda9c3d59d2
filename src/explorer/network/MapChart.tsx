import { MapBoxShape } from "./MapBoxShape.tsx";
import { keyHeight, MapKey } from "./MapKey.tsx";
import type { ChartParts } from "./NetworkChart.tsx";
import type { NetworkMap } from "./mapOf.ts";

/** Boxes near to what they are linked to, with straight lines behind them, thicker for more passages; each box is a link. A key stands above. */
export function MapChart({ map, network, colours, titleOf, linkOf, sayOf }: ChartParts & { map: NetworkMap }) {
  return (
    <>
      <MapKey colours={colours} titleOf={titleOf} />
      <g transform={`translate(0 ${keyHeight})`}>
        {map.links.map(({ contributor, item, weight }) => {
          const [from, to] = [map.boxes.get(contributor)!, map.boxes.get(item)!];
          const isPrinciple = item.kind === "principle";
          return (
            <path
              key={`${contributor.id} ${item.id}`}
              d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
              fill="none"
              stroke={isPrinciple ? colours.line : colours.instrument[1]}
              stroke-opacity="0.9"
              stroke-width={Math.min(8, 0.8 + Math.sqrt(weight))}
              stroke-dasharray={isPrinciple ? undefined : "6 4"}
            />
          );
        })}
        {[...map.boxes.values()].map(({ node, words, x, y, width }) => (
          <a key={node.id} href={linkOf(node)} aria-label={sayOf(node)}>
            <MapBoxShape {...{ kind: node.kind, words, colours, x, y, width }} isChosen={node === network.focus} />
          </a>
        ))}
      </g>
    </>
  );
}
