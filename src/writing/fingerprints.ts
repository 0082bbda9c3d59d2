import type { Params, Value } from "../graph/params.ts";
import type { ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { shapes } from "../model/shapes.ts";
import { digestOf } from "../text/digestOf.ts";

/** The state of a node with the relationships that it declares: equal ones have equal fingerprints, no matter who gave them, on every engine. */
export function fingerprintOf({ label, id, properties, edges }: ModelNode): string {
  const values = shapes[label].columns.map((column) => properties[column] ?? null);
  return digestOf(JSON.stringify([id, values, edges.map(stateOf).sort()]));
}

/** The state of a relationship that stands for itself. */
export function fingerprintOfEdge(edge: ModelEdge): string {
  return digestOf(stateOf(edge));
}

function stateOf({ sort, source, target, properties }: ModelEdge): string {
  return JSON.stringify([sort.type, source, target, ...told(properties)]);
}

/** Neither the order of properties nor those that are null say anything. */
function told(properties: Params): [string, Value][] {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
