import type { ComponentChildren } from "preact";
import { MapChart } from "./MapChart.tsx";
import { mapOf, mapWidth } from "./mapOf.ts";
import { chartHeight, type ChartParts, chartWidth, NetworkChart } from "./NetworkChart.tsx";

interface Chart {
  width: number;
  height: number;
  /** So many things have no box, and stand in the table only. */
  left: number;
  children: ComponentChildren;
}

/** The network as the address asks for it: `?view=map`, else in columns. */
export function chartIn(query: URLSearchParams, parts: ChartParts): Chart {
  const { network } = parts;
  if (query.get("view") !== "map")
    return { width: chartWidth, height: chartHeight(network), left: 0, children: <NetworkChart {...parts} /> };
  const map = mapOf(network);
  const things = Object.values(network.columns).reduce((sum, { length }) => sum + length, 0);
  return {
    width: mapWidth,
    height: map.height,
    left: things - map.boxes.size,
    children: <MapChart {...parts} map={map} focus={network.focus} />,
  };
}
