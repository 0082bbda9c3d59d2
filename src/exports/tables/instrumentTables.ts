import { listAt, pairsOf, positioned, textAt } from "./cells.ts";
import type { Params } from "../../graph/params.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { partialDate, refersTo, sourceFields, text, toSources, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";
import { sourceNames } from "./SourceNames.ts";

export const instruments: ExportTable = {
  name: "instruments",
  title: "Treaties, resolutions, declarations and other texts that documents cite",
  fields: [
    text("key", "short name, unique"),
    text("kind", "what it is: TREATY, RESOLUTION, DECLARATION …"),
    text("title", "title in English"),
    text("short_title", "short title"),
    text("symbol", "symbol of the document, such as A/RES/70/125"),
    partialDate("date", "date of adoption"),
    text("body", "body that adopted it"),
    text("url", "where its text stands"),
    text("part_of", "key of the instrument in which it stands"),
    ...sourceFields,
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("part_of", ""), toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for await (const { properties, edges } of source.things("Instrument")) {
      const at = textAt(properties);
      const [whole] = positioned(edges, "PART_OF");
      yield {
        key: at("key"),
        kind: at("kind"),
        title: at("title"),
        short_title: at("shortTitle"),
        symbol: at("symbol"),
        date: at("date"),
        body: at("body"),
        url: at("url"),
        part_of: whole === undefined ? null : keyOf(whole.target),
        ...names.cellsOf(properties),
      };
    }
  },
};

export const instrumentTitles: ExportTable = {
  name: "instrument_titles",
  title: "Titles of instruments in all languages, and other titles and symbols",
  fields: [
    text("instrument", "whose title"),
    text("language", "BCP 47 code of the language; und where it is not known, zxx for symbols"),
    text("role", "TITLE, ALT (another title) or SYMBOL (another symbol)"),
    whole("position", "place among those of this role, from 1"),
    text("title", "title or symbol"),
  ],
  primaryKey: ["instrument", "language", "role", "position"],
  foreignKeys: [refersTo("instrument", "instruments")],
  async *rows(source) {
    for await (const { properties } of source.things("Instrument")) {
      const instrument = textAt(properties)("key");
      const roles: Record<string, [string, string][]> = {
        ALT: altTitlesIn(properties),
        SYMBOL: listAt(properties, "otherSymbols").map((symbol) => ["zxx", symbol]),
        TITLE: pairsOf(properties, "title"),
      };
      for (const [role, titles] of Object.entries(roles))
        yield* titles.map(([language, title], at): Row => ({ instrument, language, role, position: at + 1, title }));
    }
  },
};

export const provisions: ExportTable = {
  name: "provisions",
  title: "Articles, paragraphs and other parts of instruments",
  fields: [
    text("key", "key of the instrument and the numbers on the way down: udhr/19"),
    text("instrument", "instrument in which it stands"),
    text("parent", "provision in which it stands"),
    whole("position", "place among those beside it, from 1"),
    text("kind", "ARTICLE, PARAGRAPH, GOAL, TARGET …"),
    text("number", "number as it is printed"),
    text("label", "how it is cited: Article 19, paragraph 72(a)"),
    text("heading", "heading"),
    text("section", "heading of the section in which it stands"),
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("instrument", "instruments"), refersTo("parent", "")],
  async *rows({ snapshot: { tables } }) {
    const { columns, count } = tables.provision;
    for (let row = 0; row < count; row++) {
      const parent = columns.parent.at(row);
      yield {
        key: columns.key.at(row),
        instrument: tables.instrument.columns.key.at(columns.instrument.at(row)),
        parent: parent === null ? null : keyOf(parent),
        position: columns.position.at(row),
        kind: columns.kind.at(row),
        number: columns.number.at(row),
        label: columns.label.at(row),
        heading: columns.heading.at(row),
        section: columns.section.at(row),
      };
    }
  },
};

function altTitlesIn(properties: Params): [language: string, title: string][] {
  const languages = listAt(properties, "altTitleLanguages");
  return listAt(properties, "altTitles").map((title, at) => [languages[at]!, title]);
}
