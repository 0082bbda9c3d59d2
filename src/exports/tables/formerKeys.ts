import type { ExportTable } from "./ExportTable.ts";
import { text, whole } from "./fields.ts";

const kinds = ["contributor", "instrument", "principle", "process"] as const;

export const formerKeys: ExportTable = {
  name: "former_keys",
  title: "Keys that things had before: their old addresses lead to the new ones",
  fields: [
    text("kind", "CONTRIBUTOR, INSTRUMENT, PRINCIPLE or PROCESS"),
    text("key", "key of the thing today"),
    whole("position", "place in the list of the record, from 1"),
    text("former_key", "key that it had"),
  ],
  primaryKey: ["kind", "former_key"],
  foreignKeys: [],
  async *rows({ snapshot: { tables } }) {
    for (const kind of kinds) {
      const { columns, count } = tables[kind];
      for (let row = 0; row < count; row++)
        for (const [at, former] of (columns.formerKeys.at(row) ?? []).entries())
          yield { kind: kind.toUpperCase(), key: columns.key.at(row), position: at + 1, former_key: former };
    }
  },
};
