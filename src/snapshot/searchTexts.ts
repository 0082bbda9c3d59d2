import { rowAt } from "./rowAt.ts";
import type { SnapshotParts } from "./Snapshot.ts";

/** A text under which a thing can be found. */
export interface SearchText {
  name: SearchName;
  text: string;
  language: string;
}

/** What a text is to people, and how much a match in it says, against 1 for running text. */
export const searchWeights = {
  name: 3,
  "other name": 2,
  "ISO 3166-1 code": 3,
  label: 3,
  "alternative label": 2,
  definition: 1,
  title: 3,
  "short title": 4,
  "alternative title": 2,
  symbol: 4,
  heading: 2,
  text: 1,
};
export type SearchName = keyof typeof searchWeights;
export const searchNames = Object.keys(searchWeights) as SearchName[];

/** The kinds of things that are found, in the order of their ids. */
export const searchKinds = ["contributor", "instrument", "passage", "principle", "provision"] as const;
export type SearchedKind = (typeof searchKinds)[number];

type Tables = Pick<SnapshotParts, "tables">;
type Lists = readonly string[] | null;

/** All texts of a thing, always in the same order. */
export function searchTextsOf(parts: Tables, kind: SearchedKind, row: number): SearchText[] {
  return textsOf[kind](parts, row);
}

const textsOf: Record<SearchedKind, (parts: Tables, row: number) => SearchText[]> = {
  contributor(parts, row) {
    const contributor = rowAt(parts, "contributor", row);
    const { nameLanguages, nameValues, altNameLanguages, altNameValues, iso2, iso3 } = contributor;
    return [
      ...localized("name", nameLanguages, nameValues),
      ...localized("other name", altNameLanguages, altNameValues),
      ...plain("ISO 3166-1 code", [iso2, iso3]),
    ];
  },
  instrument(parts, row) {
    const { titleLanguages, titleValues, shortTitle, altTitles, altTitleLanguages, symbol, otherSymbols } = rowAt(
      parts,
      "instrument",
      row,
    );
    return [
      ...localized("title", titleLanguages, titleValues),
      ...plain("short title", [shortTitle]),
      ...localized("alternative title", altTitleLanguages, altTitles),
      ...plain("symbol", [symbol, ...(otherSymbols ?? [])]),
    ];
  },
  passage({ tables: { passage, contribution } }, row) {
    const text = passage.columns.text.at(row);
    if (text === null) return [];
    return [
      { name: "text", text, language: contribution.columns.language.at(passage.columns.contribution.at(row)) ?? "" },
    ];
  },
  principle(parts, row) {
    const principle = rowAt(parts, "principle", row);
    const { labelLanguages, labelValues, altLabelLanguages, altLabelValues, definition } = principle;
    return [
      ...localized("label", labelLanguages, labelValues),
      ...localized("alternative label", altLabelLanguages, altLabelValues),
      ...plain("definition", [definition]),
    ];
  },
  provision({ tables: { provision } }, row) {
    const { label, heading } = provision.columns;
    return [...plain("label", [label.at(row)]), ...plain("heading", [heading.at(row)])];
  },
};

function localized(name: SearchName, languages: Lists, values: Lists): SearchText[] {
  return (values ?? []).map((text, at) => ({ name, text, language: languages?.[at] ?? "" }));
}

function plain(name: SearchName, texts: readonly (string | null)[]): SearchText[] {
  return texts.filter((text) => text !== null).map((text) => ({ name, text, language: "en" }));
}
