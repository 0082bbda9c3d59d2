import type { NodeLabel } from "../fragments/NodeLabel.ts";
import type { NamedData } from "./namedTypes.ts";

/** Each thing that words name, once: the provisions, or the instrument where they name none of its provisions. */
export function namedThings({ resolveCitation }: NamedData): NodeLabel[] {
  const things = resolveCitation.flatMap(({ instrument, provisions }) =>
    provisions.length > 0 ? provisions.map(({ provision }) => provision) : instrument === null ? [] : [instrument],
  );
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
