import type { Value } from "../graph/params.ts";
import { searchLinesOf, sortKeyOf } from "../text/fold.ts";
import { edge } from "./edges.ts";
import { localizedValues, textsOf } from "./localized.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";
import { type Source, sourceColumns, sourceValues } from "./source.ts";

type Texts = Readonly<Record<string, readonly string[]>>;

/** SKOS: means the same; nearly the same, in some uses; is a part of. Only between principles of different schemes. */
export const MATCHES = ["exactMatch", "closeMatch", "broadMatch"] as const;
/** Keys of principles of other schemes. */
export type Matches = { [Field in (typeof MATCHES)[number]]?: readonly string[] } & {
  /** How sure they are: VERIFIED, REPORTED or UNCERTAIN; REPORTED where nothing is said. */
  matchCertainty?: string | undefined;
};
export const usualMatchCertainty = "REPORTED";

export interface PrincipleContent extends Matches {
  key: string;
  /** Key. */
  scheme: string;
  /** By language; English is there. */
  labels: Readonly<Record<string, string>>;
  altLabels: Texts;
  /** They look like it and are not it. */
  notLabels: Texts;
  definition: string;
  scopeNote?: string | undefined;
  /** It only holds others together, and nobody codes it. */
  isGroup?: boolean;
  formerKeys?: readonly string[] | undefined;
  /** Keys. */
  broader: readonly string[];
  related: readonly string[];
  notToBeConfusedWith: readonly string[];
  source?: Source | undefined;
}

const columns = [
  "label",
  "key",
  "definition",
  "scopeNote",
  "scheme",
  "isGroup",
  "formerKeys",
  "labelLanguages",
  "labelValues",
  "altLabelLanguages",
  "altLabelValues",
  "notLabelLanguages",
  "notLabelValues",
  "sortLabel",
  "labelSearch",
  ...sourceColumns,
] as const;

export const principleShape: LabelShape<(typeof columns)[number]> = {
  label: "Principle",
  columns,
  needed: ["label", "key", "scheme", "sortLabel", "labelSearch"],
};

export function principle(content: PrincipleContent): ModelNode {
  const { key, labels, altLabels, notLabels, definition, scopeNote, isGroup, source } = content;
  const node = nodeOf("Principle", key);
  const scheme = nodeOf("Scheme", content.scheme);
  const label = labels["en"] ?? key;
  const properties: Record<(typeof columns)[number], Value> = {
    label,
    key,
    definition,
    scopeNote: scopeNote ?? null,
    scheme: scheme.id,
    isGroup: isGroup ?? false,
    formerKeys: content.formerKeys ?? [],
    ...localizedValues("label", labels),
    ...localizedValues("altLabel", altLabels),
    ...localizedValues("notLabel", notLabels),
    sortLabel: sortKeyOf(label),
    labelSearch: searchLinesOf([...textsOf(labels), ...textsOf(altLabels)]),
    ...sourceValues(source),
  };
  const linked = (type: string, keys: readonly string[], more = {}) =>
    keys.map((other, index) => edge(node, type, nodeOf("Principle", other), { position: index + 1, ...more }));
  const sure = { certainty: content.matchCertainty ?? usualMatchCertainty };
  const edges = [
    edge(node, "IN_SCHEME", scheme),
    ...linked("BROADER", content.broader),
    ...linked("RELATED", content.related),
    ...linked("NOT_TO_BE_CONFUSED_WITH", content.notToBeConfusedWith),
    ...linked("EXACT_MATCH", content.exactMatch ?? [], sure),
    ...linked("CLOSE_MATCH", content.closeMatch ?? [], sure),
    ...linked("BROAD_MATCH", content.broadMatch ?? [], sure),
  ];
  return { ...node, properties, edges };
}
