import { rowAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { localizedTexts } from "../node/LocalizedText.ts";
import { SearchIndex } from "./SearchIndex.ts";
import type { SearchText } from "./SearchText.ts";

type Lists = readonly string[] | null;

const indexOf = (snapshot: Snapshot) => SearchIndex.over([...textsOf(snapshot)]);

/** The index over a snapshot; made once for all who ask. */
export function searchIndexOf(snapshot: Snapshot): Promise<SearchIndex> {
  return snapshot.get(indexOf);
}

function* textsOf(snapshot: Snapshot): Generator<SearchText> {
  const { tables } = snapshot;
  for (let row = 0; row < tables.contributor.count; row++) yield* contributorTexts(snapshot, row);
  for (let row = 0; row < tables.principle.count; row++) yield* principleTexts(snapshot, row);
  for (let row = 0; row < tables.instrument.count; row++) yield* instrumentTexts(snapshot, row);
  for (let row = 0; row < tables.provision.count; row++) yield* provisionTexts(snapshot, row);
  for (let row = 0; row < tables.passage.count; row++) yield* passageTexts(snapshot, row);
}

function contributorTexts(snapshot: Snapshot, row: number): SearchText[] {
  const { id, nameLanguages, nameValues, iso2, iso3 } = rowAt(snapshot, "contributor", row);
  return [...localized(id, "name", nameLanguages, nameValues, 3), ...plain(id, "ISO 3166-1 code", [iso2, iso3], 3)];
}

function principleTexts(snapshot: Snapshot, row: number): SearchText[] {
  const principle = rowAt(snapshot, "principle", row);
  const { id, labelLanguages, labelValues, altLabelLanguages, altLabelValues, definition } = principle;
  return [
    ...localized(id, "label", labelLanguages, labelValues, 3),
    ...localized(id, "alternative label", altLabelLanguages, altLabelValues, 2),
    named(id, "definition", definition!, "en", 1),
  ];
}

function instrumentTexts(snapshot: Snapshot, row: number): SearchText[] {
  const instrument = rowAt(snapshot, "instrument", row);
  const { id, titleLanguages, titleValues, shortTitle, altTitles, symbol, otherSymbols } = instrument;
  return [
    ...localized(id, "title", titleLanguages, titleValues, 3),
    ...plain(id, "short title", [shortTitle], 4),
    ...plain(id, "alternative title", altTitles ?? [], 2),
    ...plain(id, "symbol", [symbol, ...(otherSymbols ?? [])], 4),
  ];
}

function provisionTexts({ tables: { provision } }: Snapshot, row: number): SearchText[] {
  const id = provision.columns.id.at(row)!;
  return [
    ...plain(id, "label", [provision.columns.label.at(row)], 2),
    ...plain(id, "heading", [provision.columns.heading.at(row)], 2),
  ];
}

function passageTexts({ tables: { passage, contribution } }: Snapshot, row: number): SearchText[] {
  const text = passage.columns.text.at(row);
  if (text === null) return [];
  const language = contribution.columns.language.at(passage.columns.contribution.at(row)) ?? "";
  return [named(passage.columns.id.at(row)!, "text", text, language, 1)];
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
