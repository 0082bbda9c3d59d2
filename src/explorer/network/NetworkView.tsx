import { useFrame } from "../frame/Frame.ts";
import { Choice } from "../parts/Choice.tsx";
import { chartHeight, chartWidth, NetworkChart, type NetworkColours } from "./NetworkChart.tsx";
import { LinkTable } from "./LinkTable.tsx";
import { networkOf } from "./networkOf.ts";
import type { NetworkData } from "./networkTypes.ts";

const colours: NetworkColours = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  dim: "var(--dim)",
  line: "var(--strong-line)",
  principle: ["var(--amber)", "var(--amber-line)"],
  instrument: ["var(--blue)", "var(--blue-line)"],
};

export function NetworkView({ data }: { data: NetworkData }) {
  const { words, query, hrefWith } = useFrame();
  const network = networkOf(data, query);
  const { focus, links } = network;
  return (
    <>
      <h1>{words.say("network.title")}</h1>
      <p class="lead">{words.say("network.lead")}</p>
      <div class="choices controls">
        <Choice
          name="min"
          title={words.say("network.atLeast")}
          of={["1", "2", "3"].map((least) => [least, least] as const)}
        />
        {focus !== undefined && (
          <p>
            {words.say("network.only", { name: focus.label })}{" "}
            <a href={hrefWith({ focus: undefined })}>{words.say("network.all")}</a>
          </p>
        )}
      </div>
      {links.length === 0 && <p class="lead">{words.say("network.none")}</p>}
      {links.length > 0 && (
        <div class="scroller" tabIndex={0} role="group" aria-label={words.say("network.chart")}>
          <svg
            class="network"
            viewBox={`0 0 ${chartWidth} ${chartHeight(network)}`}
            width={chartWidth}
            height={chartHeight(network)}
            role="group"
            aria-label={words.say("network.chart")}
          >
            <NetworkChart
              network={network}
              colours={colours}
              titleOf={(kind) => words.say(`nav.${kind}s`)}
              linkOf={(node) => hrefWith({ focus: node === focus ? undefined : node.id })}
              sayOf={({ label, kind, links: n }) =>
                words.say("network.node", { label, kind: words.of("nodeKind", kind), n })
              }
            />
          </svg>
        </div>
      )}
      <LinkTable links={links} />
    </>
  );
}
