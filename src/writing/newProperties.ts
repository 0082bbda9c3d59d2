import type { Params, Value } from "../graph/params.ts";
import type { Label } from "../model/ModelNode.ts";

/** Counts that are derived: lists are walked by them, also before anything is counted. */
const uncounted: Partial<Record<Label, Params>> = {
  Contributor: { principleCount: 0, citationCount: 0 },
  Principle: { holderCount: 0 },
  Instrument: { citerCount: 0 },
};

/** What is set on a node that is new: nulls are for corrections, and here they only take time. */
export function newProperties(label: Label, properties: Params): Params {
  const known: Record<string, Value> = { ...uncounted[label] };
  for (const name in properties) if (properties[name] !== null) known[name] = properties[name]!;
  return known;
}
