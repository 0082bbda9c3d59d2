import { textAt } from "./cells.ts";
import type { ExportTable } from "./ExportTable.ts";
import { partialDate, refersTo, sourceFields, text, toSources, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";
import { sourceNames } from "./SourceNames.ts";

export const processes: ExportTable = {
  name: "processes",
  title: "Forums that asked for contributions",
  fields: [
    text("key", "short name, unique"),
    text("name", "name"),
    partialDate("opened", "when it opened"),
    partialDate("closed", "when it closed"),
    text("mandate", "provision that called for it"),
    ...sourceFields,
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("mandate", "provisions"), toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for await (const { properties } of source.things("Process")) {
      const at = textAt(properties);
      const mandate = at("mandate");
      yield {
        key: at("key"),
        name: at("name"),
        opened: at("opened"),
        closed: at("closed"),
        mandate: mandate === null ? null : keyOf(mandate),
        ...names.cellsOf(properties),
      };
    }
  },
};

export const questions: ExportTable = {
  name: "questions",
  title: "What the forums asked",
  fields: [
    text("process", "forum that asked"),
    whole("number", "number of the question in its forum"),
    text("text", "the question"),
  ],
  primaryKey: ["process", "number"],
  foreignKeys: [refersTo("process", "processes")],
  async *rows({ snapshot: { tables } }) {
    const { columns, count } = tables.question;
    for (let row = 0; row < count; row++)
      yield {
        process: tables.process.columns.key.at(columns.process.at(row)),
        number: columns.number.at(row),
        text: columns.text.at(row),
      };
  },
};
