import type { Value } from "../graph/params.ts";
import { searchLinesOf, sortKeyOf } from "../text/fold.ts";
import { edge } from "./edges.ts";
import { localizedValues, textsOf } from "./localized.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";
import { type Source, sourceColumns, sourceValues } from "./source.ts";

export interface ContributorContent {
  key: string;
  kind: string;
  iso2?: string;
  iso3?: string;
  regionalGroup?: string;
  /** By language; English is there. */
  names: Readonly<Record<string, string>>;
  /** Under which it is known too, by language. */
  altNames?: Readonly<Record<string, readonly string[]>>;
  formerKeys?: readonly string[] | undefined;
  source: Source;
  partyTo: readonly { instrument: string; act?: string; date?: string; source: Source }[];
}

const columns = [
  "name",
  "key",
  "kind",
  "iso2",
  "iso3",
  "regionalGroup",
  "nameLanguages",
  "nameValues",
  "altNameLanguages",
  "altNameValues",
  "formerKeys",
  "sortName",
  "nameSearch",
  ...sourceColumns,
] as const;

export const contributorShape: LabelShape<(typeof columns)[number]> = {
  label: "Contributor",
  columns,
  needed: ["name", "key", "kind", "sortName", "nameSearch"],
};

export function contributor(content: ContributorContent): ModelNode {
  const { key, kind, iso2, iso3, regionalGroup, names, altNames = {}, formerKeys, source, partyTo } = content;
  const node = nodeOf("Contributor", key);
  const name = names["en"] ?? key;
  const properties: Record<(typeof columns)[number], Value> = {
    name,
    key,
    kind,
    iso2: iso2 ?? null,
    iso3: iso3 ?? null,
    regionalGroup: regionalGroup ?? null,
    ...localizedValues("name", names),
    ...localizedValues("altName", altNames),
    formerKeys: formerKeys ?? [],
    sortName: sortKeyOf(name),
    nameSearch: searchLinesOf([...textsOf(names), ...textsOf(altNames)]),
    ...sourceValues(source),
  };
  const edges = partyTo.map(({ instrument, act, date, source: read }, index) =>
    edge(node, "PARTY_TO", nodeOf("Instrument", instrument), {
      act: act ?? null,
      date: date ?? null,
      position: index + 1,
      ...sourceValues(read),
    }),
  );
  return { ...node, properties, edges };
}
