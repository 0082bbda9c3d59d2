import { searchLinesOf, sortKeyOf } from "../../../text/fold.ts";
import type { SeedContributor } from "../Seeds.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { localizedColumns, sourceColumns, textsOf } from "./sourceColumns.ts";

export function contributorImage(contributor: SeedContributor): GraphImage {
  const { key, kind, iso2, iso3, regionalGroup, names, source, partyTo } = contributor;
  const node = nodeOf("Contributor", key);
  const name = names["en"] ?? key;
  const properties = {
    key,
    kind,
    name,
    iso2: iso2 ?? null,
    iso3: iso3 ?? null,
    regionalGroup: regionalGroup ?? null,
    ...localizedColumns("name", names),
    sortName: sortKeyOf(name),
    nameSearch: searchLinesOf(textsOf(names)),
    ...sourceColumns(source),
  };
  return {
    nodes: [{ ...node, properties }],
    edges: partyTo.map(({ instrument, act, date, source: partySource }) =>
      edge(node, "PARTY_TO", nodeOf("Instrument", instrument), {
        act: act ?? null,
        date: date ?? null,
        ...sourceColumns(partySource),
      }),
    ),
  };
}
