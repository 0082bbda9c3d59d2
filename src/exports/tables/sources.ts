import type { ExportTable } from "./ExportTable.ts";
import { text } from "./fields.ts";
import { sourceNames } from "./SourceNames.ts";

export const sources: ExportTable = {
  name: "sources",
  title: "What was read; each record says itself how certain it is",
  fields: [
    text("key", "name of the source; with ~2 where two sources have one name"),
    text("citation", "what was read"),
    text("url", "where it stands"),
  ],
  primaryKey: ["key"],
  foreignKeys: [],
  async *rows(source) {
    yield* (await source.get(sourceNames)).rows;
  },
};
