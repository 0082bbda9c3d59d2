import type { Snapshot } from "../../snapshot/Snapshot.ts";
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
    const { instrument, passage, principle, provision } = tables;
    // Evidence stands in the order of documents: what is said of a document is made once.
    let [document, about] = [-1, {} as ReturnType<typeof saidOf>];
    for (const row of rowsIn(snapshot, scope)) {
      if (columns.contribution.at(row) !== document) {
        document = columns.contribution.at(row);
        about = saidOf(snapshot, document);
      }
      const [of, cited] = [columns.principle.at(row), columns.instrument.at(row)];
      yield {
        // One by one: a spread among so many cells would make a slow object of each row.
        key: columns.id.at(row),
        kind: columns.kind.at(row),
        contributors: about.contributors,
        contributor_kinds: about.contributorKinds,
        document: about.title,
        document_key: about.key,
        date: about.date,
        process: about.process,
        url: about.url,
        place: columns.locator.at(row),
        voice: passage.columns.voice.at(columns.passage.at(row)),
        words: about.isHeld ? columns.exact.at(row) || null : null,
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

function saidOf({ tables, links }: Snapshot, document: number) {
  const { contributor, process } = tables;
  const { columns } = tables.contribution;
  const [submitters, forum] = [links.submitters.of(document), columns.process.at(document)];
  return {
    isHeld: columns.textStatus.at(document) === "HELD",
    contributors: joined(contributor.columns.name, submitters),
    contributorKinds: joined(contributor.columns.kind, submitters),
    title: columns.title.at(document),
    key: columns.key.at(document),
    date: columns.date.at(document),
    process: forum < 0 ? null : process.columns.name.at(forum),
    url: columns.url.at(document),
  };
}

function joined(texts: { at(row: number): string | null }, rows: ArrayLike<number>): string | null {
  return Array.from(rows, (row) => texts.at(row) ?? "").join("; ") || null;
}
