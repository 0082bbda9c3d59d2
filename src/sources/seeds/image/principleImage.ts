import { searchLinesOf, sortKeyOf } from "../../../text/fold.ts";
import type { SeedPrinciple, SeedScheme } from "../Seeds.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { localizedColumns, sourceColumns, textsOf } from "./sourceColumns.ts";

export function schemeImage({ key, title, version, description }: SeedScheme): GraphImage {
  const properties = { key, title, version, description: description ?? null };
  return { nodes: [{ ...nodeOf("Scheme", key), properties }], edges: [] };
}

export function principleImage(principle: SeedPrinciple): GraphImage {
  const { key, labels, altLabels, notLabels, definition, scopeNote, source } = principle;
  const node = nodeOf("Principle", key);
  const scheme = nodeOf("Scheme", principle.scheme);
  const label = labels["en"] ?? key;
  const properties = {
    key,
    label,
    definition,
    scopeNote: scopeNote ?? null,
    scheme: scheme.id,
    ...localizedColumns("label", labels),
    ...localizedColumns("altLabel", altLabels),
    ...localizedColumns("notLabel", notLabels),
    sortLabel: sortKeyOf(label),
    labelSearch: searchLinesOf([...textsOf(labels), ...textsOf(altLabels)]),
    ...sourceColumns(source),
  };
  const linked = (type: string, keys: readonly string[]) =>
    keys.map((other) => edge(node, type, nodeOf("Principle", other)));
  return {
    nodes: [{ ...node, properties }],
    edges: [
      edge(node, "IN_SCHEME", scheme),
      ...linked("BROADER", principle.broader),
      ...linked("RELATED", principle.related),
      ...linked("NOT_TO_BE_CONFUSED_WITH", principle.notToBeConfusedWith),
    ],
  };
}
