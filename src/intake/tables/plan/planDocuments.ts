import { isPartialDate } from "../../../text/partialDates.ts";
import { contribution, type Reading } from "../../../model/contribution.ts";
import type { ModelNode } from "../../../model/ModelNode.ts";
import { passage } from "../../../model/passage.ts";
import { isWebAddress, LANGUAGE } from "../../../sources/seeds/records/rules.ts";
import { dateIn } from "../../../sources/tables/mapping/dateIn.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { DocumentField } from "../../../sources/tables/mapping/fields.ts";
import type { DocumentCells, Register, TableDocument } from "../../../sources/tables/shape/Register.ts";
import type { CodingGrid } from "./CodingGrid.ts";
import type { ContributorPlanner } from "./ContributorPlanner.ts";
import { type DocumentName, documentKeys } from "./documentKeys.ts";
import type { KnownDocument } from "./KnownDocument.ts";
import type { Part } from "./Part.ts";
import { sourceOf, type TableName } from "./TableName.ts";

export interface PlannedDocuments {
  /** By number in the register. */
  keys: string[];
  /** The contributors that a part names first, then a contribution and its passage for each of its documents, made one after the other: only those at hand are in memory. */
  nodes: (part: Part) => Generator<ModelNode>;
}

interface Context {
  name: TableName;
  mapping: MappingRecord;
  refusals: Refusals;
  contributors: ContributorPlanner;
  grid: CodingGrid;
  /** By number in the register. */
  principles: readonly { id: string }[];
  /** The documents that the table brought before. */
  known: readonly KnownDocument[];
  /** Principles of the scheme: who was read for all of them was read in full. */
  schemeSize: number;
}

/** Makes a contribution of each document, with one passage that stands for all of its words, which the table does not hold. */
export function planDocuments(register: Register, context: Context): PlannedDocuments {
  const { name, known, refusals, contributors } = context;
  const checked = register.documents.map((document) => checkedDocument(document, register, context));
  const keys = documentKeys(name.process ?? name.scheme, checked, known, refusals);
  return {
    keys,
    *nodes({ isFirst, from, to }) {
      if (isFirst) yield* contributors.own.ambiguous();
      yield* contributors.own.nodes(checked[from - 1]?.namedBy ?? 0, checked[to - 1]?.namedBy ?? 0);
      for (let number = from; number < to; number++)
        yield* documentNodes(keys[number]!, checked[number]!, number, context);
    },
  };
}

interface CheckedDocument extends DocumentName {
  /** Keys of those who submitted it together; undefined where one was refused. */
  contributors: string[] | undefined;
  /** How many of the table's own contributors are named by then. */
  namedBy: number;
  language: string;
  url: string | undefined;
}

function checkedDocument(
  document: TableDocument,
  register: Register,
  { mapping, refusals, contributors }: Context,
): CheckedDocument {
  const { cells } = document;
  const { contribution: title, contributor, kind, key, url } = cells;
  const given = dateIn(cells.date, mapping.dateFormat);
  const language = cells.language || (mapping.defaults?.language ?? "en");
  const placeOf = (field: DocumentField) => register.placeOf(document, field);
  const check = (field: DocumentField, value: string, problem: string | undefined) => {
    const { row, column } = placeOf(field);
    if (problem !== undefined) refusals.add(row, column, value, problem);
  };
  check("contribution", title, title === "" ? "the document has no title (contribution)" : undefined);
  // A table without the whole column is refused once, where it is read.
  if (register.fieldPlaces.has("contributor")) check("contributor", "", problemWithContributor(cells));
  check("date", cells.date, problemWithDate(given));
  const whose = contributors.keysOf(contributor, kind, placeOf("contributor"), placeOf("kind"));
  check("language", language, problemWithLanguage(language));
  check("url", url, problemWithUrl(url));
  const date = given || mapping.defaults?.date;
  const name = { title, contributor: whose?.toSorted().join("-"), date, key };
  return {
    ...placeOf("key"),
    ...name,
    contributors: whose,
    namedBy: contributors.own.named,
    language,
    url: url || undefined,
  };
}

function problemWithContributor({ contribution, contributor }: DocumentCells): string | undefined {
  return contributor === "" ? `"${contribution}" is of no contributor; say who submitted it` : undefined;
}

function problemWithDate(date: string): string | undefined {
  if (date === "" || isPartialDate(date)) return undefined;
  const inOtherForm = /\d[./ -]\d/.test(date) ? ", or say its form in a mapping file (`dateFormat: dd/mm/yyyy`)" : "";
  return `is not a date that exists; write 2014, 2014-03 or 2014-03-08${inOtherForm}`;
}

function problemWithLanguage(language: string): string | undefined {
  return LANGUAGE.test(language) ? undefined : "is not a language code such as en, fr or zh-Hant";
}

function problemWithUrl(url: string): string | undefined {
  return url === "" || isWebAddress(url) ? undefined : "is not a web address; write it in full, with https://";
}

function documentNodes(key: string, document: CheckedDocument, number: number, context: Context): ModelNode[] {
  const { name } = context;
  const { title, contributors = [], date, language, url } = document;
  const readings = readingsOf(number, context);
  const source = sourceOf(name);
  return [
    contribution({ key, contributors, process: name.process, title, language, date, url, source, readings }),
    // The words are nobody's here: one passage stands for all of them.
    passage({ contribution: key, number: 1, voice: "CONTRIBUTOR", start: 0, end: 0 }),
  ];
}

/** How much of the scheme a document was read for: as the mapping says, or else for all of it, unless its cells leave some out. */
function readingsOf(number: number, { name, mapping, grid, principles, schemeSize }: Context): Reading[] {
  const inferred = mapping.extent === undefined;
  const readFor = grid.readFor(number);
  if (inferred && readFor === 0) return [];
  const extent = mapping.extent ?? (readFor < schemeSize ? "PARTIAL" : "FULL");
  // Where the cells alone say it, what was coded as absent is kept beside: that stays true when the scheme grows.
  const isListed = inferred || extent === "PARTIAL";
  const notFound = isListed ? grid.notFound(number).map((principle) => principles[principle]!.id) : undefined;
  return [{ scheme: name.scheme, extent, inferred, notFound }];
}
