import { useFrame } from "../frame/Frame.ts";
import { Choice } from "../parts/Choice.tsx";
import { chartIn } from "./chartIn.tsx";
import type { NetworkColours } from "./NetworkChart.tsx";
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
  const chart = chartIn(query, {
    network,
    colours,
    titleOf: (kind) => words.say(`nav.${kind}s`),
    linkOf: (node) => hrefWith({ focus: node === focus ? undefined : node.id }),
    sayOf: ({ label, kind, links: n }) => words.say("network.node", { label, kind: words.of("nodeKind", kind), n }),
  });
  return (
    <>
      <h1>{words.say("network.title")}</h1>
      <p class="lead">{words.say("network.lead")}</p>
      <div class="choices controls">
        <Choice
          name="view"
          title={words.say("network.view")}
          of={[
            ["columns", words.say("network.columns")],
            ["map", words.say("network.map")],
          ]}
        />
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
      {chart.left > 0 && <p>{words.say("network.left", { n: chart.left })}</p>}
      {links.length > 0 && (
        <div class="scroller" tabIndex={0} role="group" aria-label={words.say("network.chart")}>
          <svg
            class="network"
            viewBox={`0 0 ${chart.width} ${chart.height}`}
            width={chart.width}
            height={chart.height}
            role="group"
            aria-label={words.say("network.chart")}
          >
            {chart.children}
          </svg>
        </div>
      )}
      <LinkTable links={links} />
    </>
  );
}
