import { xmlText } from "../../text/xmlText.ts";
import type { Frame } from "../frame/Frame.ts";
import type { GraphParts } from "./GraphParts.ts";

/** A network as GraphML, as igraph, networkx, Cytoscape and yEd open it. */
export function graphMlText({ title, nodes, links }: GraphParts, { origin, href, dataVersion, words }: Frame): string {
  const about = `${title}. ${words.say("chart.source", { site: "Concordance", version: dataVersion })}`;
  const value = (key: string, said: string) => `<data key="${key}">${xmlText(said)}</data>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${xmlText(about)}</desc>
${["label", "kind", "group", "url"].map((name) => `  <key id="${name}" for="node" attr.name="${name}" attr.type="string"/>`).join("\n")}
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <graph id="concordance" edgedefault="undirected">
${nodes
  .map(
    ({ id, label, kind, group, path }) =>
      `    <node id="${xmlText(id)}">${value("label", label)}${value("kind", kind)}${group === undefined ? "" : value("group", group)}${value("url", origin + href(path))}</node>`,
  )
  .join("\n")}
${links
  .map(
    ({ contributor, item, weight }, index) =>
      `    <edge id="${index}" source="${xmlText(contributor.id)}" target="${xmlText(item.id)}">${value("weight", String(weight))}</edge>`,
  )
  .join("\n")}
  </graph>
</graphml>
`;
}
