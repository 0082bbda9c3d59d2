import type { ModelEdge } from "../../model/ModelNode.ts";
import { positioned, textAt } from "./cells.ts";
import { documentsIn, rowsWithin } from "./documentRows.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { flag, partialDate, refersTo, text, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";
import { withoutNote } from "./SourceNames.ts";

const submitted = { from: "Contributor", type: "SUBMITTED", to: "Contribution", by: "to" } as const;

export const contributions: ExportTable = {
  name: "contributions",
  title: "Documents that contributors submitted",
  fields: [
    text("key", "short name, unique"),
    text("process", "forum to which it was submitted"),
    text("title", "title"),
    partialDate("date", "date of the document"),
    text("language", "BCP 47 code of its language"),
    text("licence", "licence of its text"),
    text("url", "where it stands"),
    text("sha256", "SHA-256 of the bytes of its text"),
    whole("length", "length of its text in Unicode code points"),
    flag("text_held", "whether the text may be passed on and stands in the folder texts, under the key"),
    text("original_file", "name of the file that the text was taken out of"),
    text("original_sha256", "SHA-256 of that file"),
    text("original_media_type", "media type of that file"),
    text("source_citation", "where the document comes from"),
    text("source_url", "address of that source"),
    text("certainty", "how far the source can be trusted: VERIFIED, REPORTED or UNCERTAIN"),
    text("note", "what is to be known about the source"),
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("process", "processes")],
  async *rows(source, scope) {
    const rows = documentsIn(source.snapshot, scope);
    for await (const { properties } of source.things("Contribution", { rows, withEdges: false })) {
      const at = textAt(properties);
      const [process, note] = [at("process"), at("sourceNote")];
      yield {
        key: at("key"),
        process: process === null ? null : keyOf(process),
        title: at("title"),
        date: at("date"),
        language: at("language"),
        licence: at("licence"),
        url: at("url"),
        sha256: at("sha256"),
        length: (properties["textLength"] ?? null) as number | null,
        text_held: at("textStatus") === "HELD",
        original_file: at("originalFile"),
        original_sha256: at("originalSha256"),
        original_media_type: at("originalMediaType"),
        source_citation: withoutNote(at("sourceCitation") ?? "", note) || null,
        source_url: at("sourceUrl"),
        certainty: at("sourceCertainty"),
        note,
      };
    }
  },
};

export const contributionContributors: ExportTable = {
  name: "contribution_contributors",
  title: "Who submitted which document",
  fields: [
    text("contribution", "document"),
    whole("position", "place among those who submitted it, from 1"),
    text("contributor", "who submitted it"),
  ],
  primaryKey: ["contribution", "contributor"],
  foreignKeys: [refersTo("contribution", "contributions"), refersTo("contributor", "contributors")],
  async *rows(source, scope) {
    for await (const edges of source.edgesOfEach(submitted, documentsIn(source.snapshot, scope)))
      yield* submitters(edges).map(({ source: contributor, target }, at): Row => {
        return { contribution: keyOf(target), position: at + 1, contributor: keyOf(contributor) };
      });
  },
};

/** In the order in which the document names them. */
function submitters(edges: readonly ModelEdge[]): ModelEdge[] {
  // They come to the document: what is sorted by the other end first is sorted by place then.
  const named = edges.toSorted((a, b) => (a.source < b.source ? -1 : 1));
  return positioned(named, "SUBMITTED");
}

export const passages: ExportTable = {
  name: "passages",
  title: "Paragraphs of documents",
  fields: [
    text("contribution", "document in which it stands"),
    whole("number", "number of the paragraph"),
    whole("start", "where it begins in the text, in Unicode code points"),
    whole("end", "where it ends, exclusive"),
    text("voice", "who speaks: CONTRIBUTOR, QUOTATION, QUESTION, HEADING …"),
    whole("question", "number of the question that it answers"),
    text("text", "its words; empty where they may not be passed on"),
  ],
  primaryKey: ["contribution", "number"],
  foreignKeys: [refersTo("contribution", "contributions")],
  async *rows({ snapshot }, scope) {
    const { tables } = snapshot;
    const { columns } = tables.passage;
    for (const row of rowsWithin(snapshot, tables.passage, scope)) {
      const [document, question] = [columns.contribution.at(row), columns.question.at(row)];
      const contribution = tables.contribution.columns.key.at(document)!;
      const isHeld = tables.contribution.columns.textStatus.at(document) === "HELD";
      yield {
        contribution,
        number: columns.number.at(row),
        start: columns.startsAt.at(row),
        end: columns.endsAt.at(row),
        voice: columns.voice.at(row),
        question: question < 0 ? null : tables.question.columns.number.at(question),
        text: (isHeld ? columns.text.at(row) : null) || null,
      };
    }
  },
};
