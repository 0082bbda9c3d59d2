import type { Graph, Read } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { localizedTexts } from "../node/LocalizedText.ts";
import { dataVersionOf } from "../service/dataVersionOf.ts";
import { SearchIndex, type SearchText } from "./SearchIndex.ts";

type Lists = string[] | null;

interface ContributorTexts {
  id: string;
  languages: Lists;
  names: Lists;
  iso2: string | null;
  iso3: string | null;
}
interface PrincipleTexts {
  id: string;
  languages: Lists;
  labels: Lists;
  altLanguages: Lists;
  altLabels: Lists;
  definition: string;
}
interface InstrumentTexts {
  id: string;
  languages: Lists;
  titles: Lists;
  shortTitle: string | null;
  altTitles: Lists;
  symbol: string | null;
  otherSymbols: Lists;
}
interface ProvisionTexts {
  id: string;
  label: string;
  heading: string | null;
}
interface PassageTexts {
  id: string;
  text: string;
  language: string;
}

const buildTimeoutMs = 60_000;
const indexes = new WeakMap<Graph, { dataVersion: string; index: Promise<SearchIndex> }>();

/** The index over a graph as it is now; made again when the data has changed, and once for all who ask meanwhile. */
export async function searchIndexOf(graph: Graph, read: Read): Promise<SearchIndex> {
  const dataVersion = await dataVersionOf(read);
  const known = indexes.get(graph);
  if (known?.dataVersion === dataVersion) return known.index;
  // Read on its own account: the deadline of the one who happens to ask first is not the deadline of all.
  const unhurried: Read = (asked, params) => graph.read(asked, params, { timeoutMs: buildTimeoutMs });
  const index = textsOf(unhurried).then((texts) => SearchIndex.over(texts));
  indexes.set(graph, { dataVersion, index });
  index.catch(() => {
    if (indexes.get(graph)?.index === index) indexes.delete(graph);
  });
  return index;
}

async function textsOf(read: Read): Promise<SearchText[]> {
  const parts = await Promise.all([
    rowsOf<ContributorTexts>(read, "contributors", contributorTexts),
    rowsOf<PrincipleTexts>(read, "principles", principleTexts),
    rowsOf<InstrumentTexts>(read, "instruments", instrumentTexts),
    rowsOf<ProvisionTexts>(read, "provisions", provisionTexts),
    rowsOf<PassageTexts>(read, "passages", ({ id, text, language }) => [named(id, "text", text, language, 1)]),
  ]);
  return parts.flat();
}

async function rowsOf<Row>(read: Read, name: string, texts: (row: Row) => SearchText[]): Promise<SearchText[]> {
  return (await read<Row>(statement(`search/${name}`), {})).flatMap(texts);
}

function contributorTexts({ id, languages, names, iso2, iso3 }: ContributorTexts): SearchText[] {
  return [...localized(id, "name", languages, names, 3), ...plain(id, "ISO 3166-1 code", [iso2, iso3], 3)];
}

function principleTexts({ id, languages, labels, altLanguages, altLabels, definition }: PrincipleTexts): SearchText[] {
  return [
    ...localized(id, "label", languages, labels, 3),
    ...localized(id, "alternative label", altLanguages, altLabels, 2),
    named(id, "definition", definition, "en", 1),
  ];
}

function instrumentTexts(row: InstrumentTexts): SearchText[] {
  const { id, languages, titles, shortTitle, altTitles, symbol, otherSymbols } = row;
  return [
    ...localized(id, "title", languages, titles, 3),
    ...plain(id, "short title", [shortTitle], 4),
    ...plain(id, "alternative title", altTitles ?? [], 2),
    ...plain(id, "symbol", [symbol, ...(otherSymbols ?? [])], 4),
  ];
}

function provisionTexts({ id, label, heading }: ProvisionTexts): SearchText[] {
  return [...plain(id, "label", [label], 2), ...plain(id, "heading", [heading], 2)];
}

function localized(id: string, name: string, languages: Lists, values: Lists, weight: number): SearchText[] {
  return localizedTexts(languages, values).map(({ language, value }) => named(id, name, value, language, weight));
}

function plain(id: string, name: string, texts: readonly (string | null)[], weight: number): SearchText[] {
  return texts.filter((text) => text !== null).map((text) => named(id, name, text, "en", weight));
}

function named(id: string, name: string, text: string, language: string, weight: number): SearchText {
  return { id, name, text, language, weight };
}
