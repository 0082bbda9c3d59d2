import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { edgesOf, networkAbout, nodesOf } from "./networkOf.ts";
import { xmlText } from "../../text/xmlText.ts";

const nodeFields = { type: "string", kind: "string", region: "string", year: "integer", url: "anyURI" } as const;
const edgeFields = { relation: "string", first: "string", last: "string" } as const;

/** GEXF 1.3 for Gephi: the kind of an edge keeps those apart that tie the same two. */
export async function* gexf(source: ExportSource, scope: Scope): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `<meta><creator>Concordance</creator><description>${xmlText(networkAbout(source, scope))}</description></meta>\n`;
  yield `<graph defaultedgetype="directed" mode="static">\n${declared("node", nodeFields)}${declared("edge", edgeFields)}<nodes>\n`;
  for (const node of nodesOf(source))
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node, nodeFields)}</node>\n`;
  yield "</nodes>\n<edges>\n";
  for (const edge of edgesOf(source, scope)) {
    const { source: from, target, relation, weight } = edge;
    const id = `${relation} ${from} ${target}`;
    yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(target)}" kind="${relation}" weight="${weight}">${values(edge, edgeFields)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared(of: "node" | "edge", fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`,
  );
  return `<attributes class="${of}">${lines.join("")}</attributes>\n`;
}

function values<Name extends string>(
  record: Readonly<Record<NoInfer<Name>, string | number | null>>,
  fields: Readonly<Record<Name, string>>,
): string {
  const known = (Object.keys(fields) as Name[]).filter((name) => record[name] !== null);
  return `<attvalues>${known.map((name) => `<attvalue for="${name}" value="${xmlText(record[name]!)}"/>`).join("")}</attvalues>`;
}
