import { listAt, pairsOf, positioned, textAt } from "./cells.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { flag, partialDate, refersTo, sourceFields, text, toSources, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";
import { sourceNames } from "./SourceNames.ts";

export const schemes: ExportTable = {
  name: "schemes",
  title: "Codebooks",
  fields: [
    text("key", "short name, unique"),
    text("title", "title"),
    text("version", "version of the codebook"),
    text("description", "what it is for"),
    partialDate("created", "when it was first written"),
    partialDate("modified", "when this version was written"),
    text("history_note", "where it comes from"),
  ],
  primaryKey: ["key"],
  foreignKeys: [],
  async *rows(source) {
    for await (const { properties } of source.things("Scheme")) {
      const at = textAt(properties);
      yield {
        key: at("key"),
        title: at("title"),
        version: at("version"),
        description: at("description"),
        created: at("created"),
        modified: at("modified"),
        history_note: at("historyNote"),
      };
    }
  },
};

export const schemeAgents: ExportTable = {
  name: "scheme_agents",
  title: "Who made and who publishes the codebooks",
  fields: [
    text("scheme", "the codebook"),
    text("role", "what they did: CREATOR or PUBLISHER"),
    whole("position", "place in the list of the record, from 1"),
    text("name", "name"),
    text("kind", "what it is: ORGANIZATION or PERSON"),
    text("url", "its own site"),
  ],
  primaryKey: ["scheme", "role", "position"],
  foreignKeys: [refersTo("scheme", "schemes")],
  async *rows(source) {
    for await (const { properties } of source.things("Scheme")) {
      const at = textAt(properties);
      const [kinds, urls] = [listAt(properties, "creatorKinds"), listAt(properties, "creatorUrls")];
      const scheme = at("key");
      for (const [index, name] of listAt(properties, "creators").entries())
        yield { scheme, role: "CREATOR", position: index + 1, name, kind: kinds[index]!, url: urls[index]! || null };
      if (at("publisher") !== null)
        yield {
          scheme,
          role: "PUBLISHER",
          position: 1,
          name: at("publisher"),
          kind: at("publisherKind"),
          url: at("publisherUrl"),
        };
    }
  },
};

export const principles: ExportTable = {
  name: "principles",
  title: "Principles, the codes of the codebooks",
  fields: [
    text("key", "short name, unique"),
    text("scheme", "codebook to which it belongs"),
    text("label", "label in English"),
    text("definition", "what it means"),
    text("scope_note", "what it takes in and leaves out"),
    flag("is_group", "whether it only holds others together and nobody codes it"),
    ...sourceFields,
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("scheme", "schemes"), toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for await (const { properties } of source.things("Principle")) {
      const at = textAt(properties);
      yield {
        key: at("key"),
        scheme: keyOf(at("scheme")!),
        label: at("label"),
        definition: at("definition"),
        scope_note: at("scopeNote"),
        is_group: properties["isGroup"] === true,
        ...names.cellsOf(properties),
      };
    }
  },
};

export const principleLabels: ExportTable = {
  name: "principle_labels",
  title: "Labels of principles in all languages",
  fields: [
    text("principle", "whose label"),
    text("language", "BCP 47 code of the language"),
    text("role", "PREF (the label), ALT (another label) or NOT (looks like it and is not it)"),
    whole("position", "place among those of this role, from 1"),
    text("label", "label"),
  ],
  primaryKey: ["principle", "language", "role", "position"],
  foreignKeys: [refersTo("principle", "principles")],
  async *rows(source) {
    for await (const { properties } of source.things("Principle")) {
      const principle = textAt(properties)("key");
      for (const [role, name] of [
        ["ALT", "altLabel"],
        ["NOT", "notLabel"],
        ["PREF", "label"],
      ] as const)
        yield* pairsOf(properties, name).map(([language, label], at): Row => ({
          principle,
          language,
          role,
          position: at + 1,
          label,
        }));
    }
  },
};

const relations = ["BROAD_MATCH", "BROADER", "CLOSE_MATCH", "EXACT_MATCH", "NOT_TO_BE_CONFUSED_WITH", "RELATED"];

export const principleRelations: ExportTable = {
  name: "principle_relations",
  title: "How principles are tied to each other",
  fields: [
    text("principle", "principle whose record says it"),
    text(
      "relation",
      "BROADER, RELATED, NOT_TO_BE_CONFUSED_WITH or, in another codebook, EXACT_MATCH, CLOSE_MATCH, BROAD_MATCH",
    ),
    text("other", "the other principle"),
    whole("position", "place among those of this relation, from 1"),
    text("certainty", "of a match with another codebook, how far it can be trusted: VERIFIED, REPORTED or UNCERTAIN"),
  ],
  primaryKey: ["principle", "relation", "other"],
  foreignKeys: [refersTo("principle", "principles"), refersTo("other", "principles")],
  async *rows(source) {
    for await (const { properties, edges } of source.things("Principle"))
      for (const relation of relations)
        yield* positioned(edges, relation).map(({ target, properties: said }, at): Row => ({
          principle: textAt(properties)("key"),
          relation,
          other: keyOf(target),
          position: at + 1,
          certainty: textAt(said)("certainty"),
        }));
  },
};
