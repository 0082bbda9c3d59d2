import type { Frame } from "../frame/Frame.ts";
import { chartColours } from "../parts/chartColours.ts";
import { chartSvg } from "../parts/ChartSvg.tsx";
import { chartIn } from "./chartIn.tsx";
import { networkOf } from "./networkOf.ts";
import type { NetworkData } from "./networkTypes.ts";

const lineHeight = 22;

/** The network as a chart for pages of others. */
export function networkSvg(data: NetworkData, frame: Frame): string {
  const { words, query, origin, href } = frame;
  const network = networkOf(data, query);
  const colours = chartColours(query);
  const chart = chartIn(query, {
    network,
    colours,
    titleOf: (kind) => words.say(`nav.${kind}s`),
    linkOf: ({ path }) => origin + href(path),
    sayOf: ({ label, kind, links, weight }) =>
      words.say("network.described", { label: `${label}, ${words.of("nodeKind", kind)}`, links, weight }),
  });
  const described = network.columns.contributor.map(({ label, links, weight }) =>
    words.say("network.described", { label, links, weight }),
  );
  const leftOut = chart.left > 0 ? words.say("network.leftOut", { n: chart.left }) : undefined;
  return chartSvg(frame, {
    title: words.say("network.title"),
    description: [leftOut, ...described].filter(Boolean).join(" "),
    width: chart.width,
    height: chart.height + (leftOut === undefined ? 0 : lineHeight),
    children: (
      <>
        {chart.children}
        {leftOut !== undefined && (
          <text x="16" y={chart.height + lineHeight - 4} fill={colours.dim}>
            {leftOut}
          </text>
        )}
      </>
    ),
  });
}
