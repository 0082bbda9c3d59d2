import type { Params } from "../../graph/params.ts";
import type { ModelEdge } from "../../model/ModelNode.ts";

/** Reads properties of a thing as cells: no cell is an empty text. */
export function textAt(properties: Params): (name: string) => string | null {
  return (name) => {
    const value = properties[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
}

/** Texts by language, as the graph keeps them: two lists of equal length. */
export function pairsOf(properties: Params, name: string): [language: string, value: string][] {
  const [languages, values] = [listAt(properties, `${name}Languages`), listAt(properties, `${name}Values`)];
  return languages.map((language, at) => [language, values[at]!]);
}

export function listAt(properties: Params, name: string): string[] {
  return (properties[name] ?? []) as string[];
}

/** The relationships of a type that a thing declares, in the order of its record. */
export function positioned(edges: readonly ModelEdge[], type: string): ModelEdge[] {
  const positionOf = ({ properties }: ModelEdge) => (properties["position"] ?? 0) as number;
  return edges
    .filter(({ sort }) => sort.type === type)
    .sort((a, b) => positionOf(a) - positionOf(b) || (a.target < b.target ? -1 : 1));
}
