import { keyOf } from "./keyOf.ts";
import { positioned, textAt } from "./cells.ts";
import type { ExportTable } from "./ExportTable.ts";
import { partialDate, refersTo, sourceFields, text, toSources, whole } from "./fields.ts";
import { sourceNames } from "./SourceNames.ts";

export const contributors: ExportTable = {
  name: "contributors",
  title: "States, organisations and people who submit documents or are party to instruments",
  fields: [
    text("key", "short name, unique"),
    text("kind", "what it is: STATE, CIVIL_SOCIETY, PRIVATE_SECTOR …"),
    text("iso2", "ISO 3166-1 alpha-2 code of a state"),
    text("iso3", "ISO 3166-1 alpha-3 code of a state"),
    text("regional_group", "regional group of the United Nations"),
    text("name", "name in English"),
    ...sourceFields,
  ],
  primaryKey: ["key"],
  foreignKeys: [toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for await (const { properties } of source.things("Contributor", { withEdges: false })) {
      const at = textAt(properties);
      yield {
        key: at("key"),
        kind: at("kind"),
        iso2: at("iso2"),
        iso3: at("iso3"),
        regional_group: at("regionalGroup"),
        name: at("name"),
        ...names.cellsOf(properties),
      };
    }
  },
};

export const contributorNames: ExportTable = {
  name: "contributor_names",
  title: "Names of contributors in all languages, and other names",
  fields: [
    text("contributor", "whose name"),
    text("language", "BCP 47 code of the language"),
    text("role", "NAME, or ALT (another name)"),
    whole("position", "place among those of this role, from 1"),
    text("name", "name in this language"),
  ],
  primaryKey: ["contributor", "language", "role", "position"],
  foreignKeys: [refersTo("contributor", "contributors")],
  async *rows({ snapshot: { tables } }) {
    const { columns, count } = tables.contributor;
    for (let row = 0; row < count; row++)
      for (const [role, languages, names] of [
        ["ALT", columns.altNameLanguages, columns.altNameValues],
        ["NAME", columns.nameLanguages, columns.nameValues],
      ] as const) {
        const contributor = columns.key.at(row);
        const named = names.at(row) ?? [];
        for (const [at, language] of (languages.at(row) ?? []).entries())
          yield { contributor, language, role, position: at + 1, name: named[at]! };
      }
  },
};

const partyTo = { from: "Contributor", type: "PARTY_TO", to: "Instrument", by: "from" } as const;

export const parties: ExportTable = {
  name: "parties",
  title: "Who is party to which instrument, by which act",
  fields: [
    text("contributor", "who is a party"),
    text("instrument", "to what"),
    whole("position", "place in the list of the record, from 1"),
    text("act", "by which act: RATIFICATION, ACCESSION, ADOPTION …"),
    partialDate("date", "date of the act"),
    ...sourceFields,
  ],
  primaryKey: ["contributor", "instrument"],
  foreignKeys: [refersTo("contributor", "contributors"), refersTo("instrument", "instruments"), toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for await (const edges of source.edgesOfEach(partyTo))
      for (const { source: contributor, target, properties: said } of positioned(edges, "PARTY_TO"))
        yield {
          contributor: keyOf(contributor),
          instrument: keyOf(target),
          position: said["position"] as number,
          act: textAt(said)("act"),
          date: textAt(said)("date"),
          ...names.cellsOf(said),
        };
  },
};
