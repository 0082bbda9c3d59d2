import type { Params, Value } from "../graph/params.ts";
import type { ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { shapes } from "../model/shapes.ts";
import { digestOf } from "../text/digestOf.ts";

/** The state of a node with the relationships that it declares: equal ones have equal fingerprints, no matter who gave them, on every engine. */
export function fingerprintOf({ label, id, properties, edges }: ModelNode): string {
  const values: Value[] = [id];
  for (const column of shapes[label].columns) values.push(properties[column] ?? null);
  return digestOf(`${JSON.stringify(values)}\n${edges.map(stateOf).sort().join("\n")}`);
}

/** The state of a relationship that stands for itself. */
export function fingerprintOfEdge(edge: ModelEdge): string {
  return digestOf(stateOf(edge));
}

function stateOf({ sort, source, target, properties }: ModelEdge): string {
  const ends = `${sort.type} ${source} ${target}`;
  // Most say nothing, and there are millions of them.
  for (const _name in properties) return `${ends} ${JSON.stringify(known(properties))}`;
  return ends;
}

/** Neither the order of properties nor those that are null say anything. */
function known(properties: Params): [string, Value][] {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
