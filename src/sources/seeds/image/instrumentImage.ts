import { searchLinesOf, sortKeyOf } from "../../../text/fold.ts";
import type { SeedInstrument, SeedProvision } from "../Seeds.ts";
import { dateColumns } from "../../../model/dateColumns.ts";
import { edge, type GraphImage, nodeOf } from "../../../model/GraphImage.ts";
import { localizedColumns, sourceColumns, textsOf } from "./sourceColumns.ts";

export function instrumentImage(instrument: SeedInstrument): GraphImage {
  const { key, kind, titles, shortTitle, altTitles, symbol, otherSymbols, body, url, source } = instrument;
  const node = nodeOf("Instrument", key);
  const title = titles["en"] ?? key;
  const properties = {
    key,
    kind,
    title,
    shortTitle: shortTitle ?? null,
    altTitles,
    symbol: symbol ?? null,
    otherSymbols,
    body: body ?? null,
    url: url ?? null,
    ...localizedColumns("title", titles),
    sortTitle: sortKeyOf(title),
    titleSearch: searchLinesOf([...textsOf(titles), ...(shortTitle === undefined ? [] : [shortTitle]), ...altTitles]),
    ...dateColumns(instrument.date),
    decade: instrument.date === undefined ? null : `${instrument.date.slice(0, 3)}0s`,
    ...sourceColumns(source),
  };
  const partOf = instrument.partOf === undefined ? [] : [nodeOf("Instrument", instrument.partOf)];
  return {
    nodes: [{ ...node, properties }, ...instrument.provisions.map(provisionNode)],
    edges: [
      ...partOf.map((whole) => edge(node, "PART_OF", whole)),
      ...instrument.provisions.map((provision) =>
        edge(parentOf(provision), "HAS_PROVISION", nodeOf("Provision", provision.key)),
      ),
    ],
  };
}

function provisionNode(provision: SeedProvision): GraphImage["nodes"][number] {
  const { key, kind, label, number, heading, section, position, instrument, parent } = provision;
  return {
    ...nodeOf("Provision", key),
    properties: {
      key,
      kind,
      label,
      number,
      heading: heading ?? null,
      section: section ?? null,
      position,
      instrument: nodeOf("Instrument", instrument).id,
      parent: parent === undefined ? null : nodeOf("Provision", parent).id,
    },
  };
}

function parentOf({ instrument, parent }: SeedProvision): { label: string; id: string } {
  return parent === undefined ? nodeOf("Instrument", instrument) : nodeOf("Provision", parent);
}
