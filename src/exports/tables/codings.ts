import type { ExportTable } from "./ExportTable.ts";
import { rowsIn } from "./evidence.ts";
import { flag, number, partialDate, text } from "./fields.ts";

/**
 * What most people open: all that is to be known of a piece of evidence in one row, in words. It says nothing that the other tables do
 * not, and does not come back.
 */
export const codings: ExportTable = {
  name: "codings",
  title: "Evidence for people: a row a piece of evidence, with titles and labels",
  fields: [
    text("key", "id of the evidence"),
    text("kind", "MENTION, CITATION or RECOMMENDATION"),
    text("contributors", "names of who submitted the document, with ; between"),
    text("contributor_kinds", "what they are, with ; between"),
    text("document", "title of the document"),
    text("document_key", "key of the document"),
    partialDate("date", "date of the document"),
    text("process", "forum to which it was submitted"),
    text("url", "where the document stands"),
    text("place", "place in the document"),
    text("voice", "who speaks there"),
    text("words", "the words; empty where they may not be passed on"),
    text("principle", "label of the principle that is mentioned, or of those that are advanced"),
    text("stance", "AFFIRMS, QUALIFIES or OPPOSES"),
    flag("explicit", "whether the words name the principle"),
    text("instrument", "title of the instrument that is cited"),
    text("provisions", "provisions that are cited or invoked, with ; between"),
    text("strength", "MUST, SHOULD or COULD"),
    text("action", "what should be done"),
    text("status", "ACCEPTED, PROPOSED or REJECTED"),
    text("coder", "who coded it"),
    number("confidence", "how sure a rule is"),
    text("note", "what the coder noted"),
  ],
  primaryKey: ["key"],
  foreignKeys: [],
  async *rows({ snapshot: { tables, links }, snapshot }, scope) {
    const { columns } = tables.evidence;
    const { contribution, contributor, instrument, passage, principle, process, provision } = tables;
    const joined = (texts: { at(row: number): string | null }, rows: ArrayLike<number>) =>
      Array.from(rows, (row) => texts.at(row) ?? "").join("; ") || null;
    for (const row of rowsIn(snapshot, scope)) {
      const document = columns.contribution.at(row);
      const [of, forum, cited] = [
        columns.principle.at(row),
        contribution.columns.process.at(document),
        columns.instrument.at(row),
      ];
      const submitters = links.submitters.of(document);
      const isHeld = contribution.columns.textStatus.at(document) === "HELD";
      yield {
        key: columns.id.at(row),
        kind: columns.kind.at(row),
        contributors: joined(contributor.columns.name, submitters),
        contributor_kinds: joined(contributor.columns.kind, submitters),
        document: contribution.columns.title.at(document),
        document_key: contribution.columns.key.at(document),
        date: contribution.columns.date.at(document),
        process: forum < 0 ? null : process.columns.name.at(forum),
        url: contribution.columns.url.at(document),
        place: columns.locator.at(row),
        voice: passage.columns.voice.at(columns.passage.at(row)),
        words: isHeld ? columns.exact.at(row) || null : null,
        principle: of < 0 ? joined(principle.columns.label, links.advances.of(row)) : principle.columns.label.at(of),
        stance: columns.stance.at(row),
        explicit: columns.explicit.at(row),
        instrument:
          cited < 0
            ? joined(instrument.columns.title, links.invokedInstruments.of(row))
            : instrument.columns.title.at(cited),
        provisions: joined(provision.columns.label, [...links.cited.of(row), ...links.invokedProvisions.of(row)]),
        strength: columns.strength.at(row),
        action: columns.action.at(row),
        status: columns.status.at(row),
        coder: columns.coder.at(row),
        confidence: columns.confidence.at(row),
        note: columns.note.at(row),
      };
    }
  },
};
