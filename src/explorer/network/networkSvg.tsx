import type { Frame } from "../frame/Frame.ts";
import { chartColours } from "../parts/chartColours.ts";
import { chartSvg } from "../parts/ChartSvg.tsx";
import { chartIn } from "./chartIn.tsx";
import { networkOf } from "./networkOf.ts";
import type { NetworkData } from "./networkTypes.ts";

/** The network as a chart for pages of others. */
export function networkSvg(data: NetworkData, frame: Frame): string {
  const { words, query, origin, href } = frame;
  const network = networkOf(data, query);
  const { width, height, children } = chartIn(query, {
    network,
    colours: chartColours(query),
    titleOf: (kind) => words.say(`nav.${kind}s`),
    linkOf: ({ path }) => origin + href(path),
    sayOf: ({ label, links, weight }) => words.say("network.described", { label, links, weight }),
  });
  return chartSvg(frame, {
    title: words.say("network.title"),
    description: network.columns.contributor
      .map(({ label, links, weight }) => words.say("network.described", { label, links, weight }))
      .join(" "),
    width,
    height,
    children,
  });
}
