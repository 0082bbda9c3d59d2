import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { edgesOf, networkAbout, nodesOf } from "./networkOf.ts";
import { xmlText } from "../../text/xmlText.ts";

const nodeFields = {
  label: "string",
  type: "string",
  kind: "string",
  region: "string",
  year: "int",
  url: "string",
} as const;
const edgeFields = { relation: "string", weight: "int", first: "string", last: "string" } as const;
const xmlns = "http://graphml.graphdrawing.org/xmlns";

/**
 * GraphML for igraph, networkx, Cytoscape, yEd and Gephi. Two things may be tied twice: a state may be party to an instrument
 * and also cite it. Gephi keeps such edges apart by a label that GraphML itself does not know, and so does Neo4j's import.
 */
export async function* graphMl(source: ExportSource, scope: Scope): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${xmlns}">\n<desc>${xmlText(networkAbout(source, scope))}</desc>\n`;
  yield declared("node", nodeFields) + declared("edge", edgeFields);
  yield `<graph id="concordance" edgedefault="directed">\n`;
  for (const node of nodesOf(source))
    yield `<node id="${xmlText(node.id)}">${values("node", node, nodeFields)}</node>\n`;
  for (const edge of edgesOf(source, scope)) {
    const { source: from, target, relation } = edge;
    const id = `${relation} ${from} ${target}`;
    yield `<edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(target)}" label="${relation}">${values("edge", edge, edgeFields)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function declared(of: "node" | "edge", fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");
}

function values<Name extends string>(
  of: "node" | "edge",
  record: Readonly<Record<NoInfer<Name>, string | number | null>>,
  fields: Readonly<Record<Name, string>>,
): string {
  const known = (Object.keys(fields) as Name[]).filter((name) => record[name] !== null);
  return known.map((name) => `<data key="${of}-${name}">${xmlText(record[name]!)}</data>`).join("");
}
