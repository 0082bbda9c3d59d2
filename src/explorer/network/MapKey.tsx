import { MapBoxShape } from "./MapBoxShape.tsx";
import { boxHeight, widthOf } from "./mapOf.ts";
import type { ChartParts } from "./NetworkChart.tsx";

const kinds = ["principle", "contributor", "instrument"] as const;
const gap = 12;
export const keyHeight = boxHeight + 20;

/** What each shape of the map stands for. */
export function MapKey({ colours, titleOf }: Pick<ChartParts, "colours" | "titleOf">) {
  let left = 6;
  return (
    <g class="key">
      {kinds.map((kind) => {
        const width = widthOf(titleOf(kind));
        const x = left + width / 2;
        left += width + gap;
        return (
          <MapBoxShape
            key={kind}
            kind={kind}
            words={titleOf(kind)}
            colours={colours}
            x={x}
            y={boxHeight / 2 + 4}
            width={width}
          />
        );
      })}
    </g>
  );
}
