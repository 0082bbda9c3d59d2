import { xmlText } from "../../text/xmlText.ts";
import type { Frame } from "../frame/Frame.ts";
import type { GraphParts } from "./GraphParts.ts";

/** A network as GEXF 1.3, as Gephi and Gephi Lite open it. */
export function gexfText({ title, nodes, links }: GraphParts, { origin, href, dataVersion, words }: Frame): string {
  const value = (name: string, said: string) => `<attvalue for="${name}" value="${xmlText(said)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Concordance</creator>
    <title>${xmlText(title)}</title>
    <description>${xmlText(words.say("chart.source", { site: "Concordance", version: dataVersion }))}</description>
  </meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="group" title="group" type="string"/>
      <attribute id="url" title="url" type="anyURI"/>
    </attributes>
    <nodes>
${nodes
  .map(
    ({ id, label, kind, group, path }) =>
      `      <node id="${xmlText(id)}" label="${xmlText(label)}"><attvalues>${value("kind", kind)}${group === undefined ? "" : value("group", group)}${value("url", origin + href(path))}</attvalues></node>`,
  )
  .join("\n")}
    </nodes>
    <edges>
${links
  .map(
    ({ contributor, item, weight }, index) =>
      `      <edge id="${index}" source="${xmlText(contributor.id)}" target="${xmlText(item.id)}" weight="${weight}"/>`,
  )
  .join("\n")}
    </edges>
  </graph>
</gexf>
`;
}
