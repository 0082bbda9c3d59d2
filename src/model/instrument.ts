import type { Value } from "../graph/params.ts";
import { searchLinesOf, sortKeyOf } from "../text/fold.ts";
import { dateColumns, dateNeeded, dateValues } from "./dateColumns.ts";
import { edge } from "./edges.ts";
import { localizedValues, textsOf } from "./localized.ts";
import { type LabelShape, type ModelNode, nodeOf } from "./ModelNode.ts";
import { type Source, sourceColumns, sourceValues } from "./source.ts";

export interface InstrumentContent {
  key: string;
  kind: string;
  /** By language; English is there. */
  titles: Readonly<Record<string, string>>;
  shortTitle?: string | undefined;
  /** By language. */
  altTitles: Readonly<Record<string, readonly string[]>>;
  symbol?: string | undefined;
  otherSymbols: readonly string[];
  formerKeys?: readonly string[] | undefined;
  date?: string | undefined;
  body?: string | undefined;
  url?: string | undefined;
  /** Key of the instrument in which it stands. */
  partOf?: string | undefined;
  source: Source;
}

const columns = [
  "title",
  "key",
  "kind",
  "shortTitle",
  "altTitles",
  "altTitleLanguages",
  "symbol",
  "otherSymbols",
  "formerKeys",
  "body",
  "url",
  "titleLanguages",
  "titleValues",
  "sortTitle",
  "titleSearch",
  ...dateColumns,
  "decade",
  ...sourceColumns,
] as const;

export const instrumentShape: LabelShape<(typeof columns)[number]> = {
  label: "Instrument",
  columns,
  needed: ["title", "key", "kind", "sortTitle", "titleSearch", ...dateNeeded],
};

export function instrument(content: InstrumentContent): ModelNode {
  const { key, kind, titles, shortTitle, altTitles, symbol, otherSymbols, date, body, url, partOf, source } = content;
  const node = nodeOf("Instrument", key);
  const title = titles["en"] ?? key;
  const { altTitleLanguages, altTitleValues } = localizedValues("altTitle", altTitles);
  const properties: Record<(typeof columns)[number], Value> = {
    title,
    key,
    kind,
    shortTitle: shortTitle ?? null,
    altTitles: altTitleValues,
    altTitleLanguages,
    symbol: symbol ?? null,
    otherSymbols,
    formerKeys: content.formerKeys ?? [],
    body: body ?? null,
    url: url ?? null,
    ...localizedValues("title", titles),
    sortTitle: sortKeyOf(title),
    titleSearch: searchLinesOf([
      ...textsOf(titles),
      ...(shortTitle === undefined ? [] : [shortTitle]),
      ...altTitleValues,
    ]),
    ...dateValues(date),
    decade: date === undefined ? null : `${date.slice(0, 3)}0s`,
    ...sourceValues(source),
  };
  const edges = partOf === undefined ? [] : [edge(node, "PART_OF", nodeOf("Instrument", partOf))];
  return { ...node, properties, edges };
}
