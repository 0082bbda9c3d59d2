import { listAt, textAt } from "./cells.ts";
import type { ExportTable } from "./ExportTable.ts";
import { text, whole } from "./fields.ts";

const kinds = ["Contributor", "Instrument", "Principle", "Process"] as const;

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
  async *rows(source) {
    for (const kind of kinds)
      for await (const { properties } of source.things(kind))
        for (const [at, former] of listAt(properties, "formerKeys").entries())
          yield { kind: kind.toUpperCase(), key: textAt(properties)("key"), position: at + 1, former_key: former };
  },
};
