import type { ChartParts } from "./NetworkChart.tsx";
import { boxHeight, type MapBox, type NetworkMap } from "./mapOf.ts";

/** Boxes near to what they are linked to, with straight lines behind them, thicker for more passages; each box is a link. */
export function MapChart({ map, focus, colours, linkOf, sayOf }: Omit<ChartParts, "network" | "titleOf"> & MapParts) {
  return (
    <>
      {map.links.map(({ contributor, item, weight }) => {
        const [from, to] = [map.boxes.get(contributor)!, map.boxes.get(item)!];
        return (
          <path
            key={`${contributor.id} ${item.id}`}
            d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
            fill="none"
            stroke={item.kind === "principle" ? colours.line : colours.instrument[1]}
            stroke-opacity="0.45"
            stroke-width={Math.min(8, 0.8 + Math.sqrt(weight))}
          />
        );
      })}
      {[...map.boxes.values()].map(({ node, words, x, y, width }) => {
        const isContributor = node.kind === "contributor";
        const [fill, stroke] = isContributor ? [colours.paper, colours.ink] : colours[node.kind as "principle"];
        return (
          <a key={node.id} href={linkOf(node)} aria-label={sayOf(node)}>
            <rect
              x={(x - width / 2).toFixed(1)}
              y={(y - boxHeight / 2).toFixed(1)}
              width={width}
              height={boxHeight}
              rx={isContributor ? 3 : 12}
              fill={fill}
              stroke={stroke}
              stroke-width={node === focus ? 3 : isContributor ? 1.6 : 1}
            />
            <text
              x={x.toFixed(1)}
              y={(y + 5).toFixed(1)}
              text-anchor="middle"
              fill={colours.ink}
              font-weight={isContributor ? "600" : undefined}
            >
              {words}
            </text>
          </a>
        );
      })}
    </>
  );
}

interface MapParts {
  map: NetworkMap;
  focus: MapBox["node"] | undefined;
}
