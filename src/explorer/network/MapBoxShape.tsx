import { boxHeight } from "./mapOf.ts";
import type { NetworkColours } from "./NetworkChart.tsx";
import type { NodeKind } from "./networkOf.ts";

interface Shape {
  kind: NodeKind;
  words: string;
  colours: NetworkColours;
  /** Its middle. */
  x: number;
  y: number;
  width: number;
  isChosen?: boolean;
}

/** Who sees no colours tells the kinds apart by their edges: a round one, a square bold one, a dashed one. */
const edges = {
  principle: { round: 12, width: 1, dash: undefined },
  contributor: { round: 3, width: 1.6, dash: undefined },
  instrument: { round: 0, width: 1.2, dash: "5 3" },
};

/** What stands for one thing of the map: a box with words in it. */
export function MapBoxShape({ kind, words, colours, x, y, width, isChosen = false }: Shape) {
  const [fill, stroke] = kind === "contributor" ? [colours.paper, colours.ink] : colours[kind];
  const edge = edges[kind];
  return (
    <>
      <rect
        x={(x - width / 2).toFixed(1)}
        y={(y - boxHeight / 2).toFixed(1)}
        width={width}
        height={boxHeight}
        rx={edge.round}
        fill={fill}
        stroke={stroke}
        stroke-width={isChosen ? 3 : edge.width}
        stroke-dasharray={edge.dash}
      />
      <text
        x={x.toFixed(1)}
        y={(y + 5).toFixed(1)}
        text-anchor="middle"
        fill={colours.ink}
        font-weight={kind === "contributor" ? "600" : undefined}
      >
        {words}
      </text>
    </>
  );
}
