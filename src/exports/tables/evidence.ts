import { timeIn } from "../../model/evidence.ts";
import { claimOf } from "../../model/mention.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Scope } from "../Scope.ts";
import { rowsWithin } from "./documentRows.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { flag, number, refersTo, text, whole } from "./fields.ts";

export const evidence: ExportTable = {
  name: "evidence",
  title: "Words of documents that mention a principle, cite an instrument or recommend something",
  fields: [
    text("key", "id, which says kind, document, place and what it is about"),
    text("kind", "MENTION, CITATION or RECOMMENDATION"),
    text("contribution", "document in which it stands"),
    whole("passage", "number of the paragraph in which it stands"),
    whole("start", "where it begins in the text, in Unicode code points"),
    whole("end", "where it ends, exclusive"),
    whole("start_utf16", "where it begins in UTF-16 code units, as JavaScript, Java and Windows count"),
    whole("end_utf16", "where it ends in UTF-16 code units, exclusive"),
    text("locator", "place as a coder named it"),
    text("exact", "the words; empty where they may not be passed on"),
    text("prefix", "up to 32 code points before them"),
    text("suffix", "up to 32 code points after them"),
    text("status", "ACCEPTED, PROPOSED or REJECTED"),
    text("coder", "who coded it: person:… or rule:…"),
    text("coded_at", "when, as precisely as it is known"),
    number("confidence", "how sure a rule is, from 0 to 1"),
    text("codebook_version", "codebook by which it was coded"),
    text("note", "what the coder noted"),
    text("principle", "of a mention: the principle"),
    text("stance", "of a mention: AFFIRMS, QUALIFIES or OPPOSES"),
    flag("explicit", "of a mention: whether the words name the principle"),
    text("instrument", "of a citation: the instrument; empty where the graph does not have it"),
    text("named_as", "of a citation: the name in the words, where the graph does not have the instrument"),
    text("part", "of a citation: TEXT, or REFERENCE_LIST where only a list of references names it"),
    text("range_text", "of a citation: the range as it is written, such as paragraphs 69-71"),
    text("function", "of a citation: what it is cited for"),
    text("strength", "of a recommendation: MUST, SHOULD or COULD"),
    text("addressee", "of a recommendation: who is asked"),
    text("action", "of a recommendation: what should be done"),
  ],
  primaryKey: ["key"],
  foreignKeys: [
    refersTo("contribution", "contributions"),
    { fields: ["contribution", "passage"], table: "passages", keys: ["contribution", "number"] },
    refersTo("principle", "principles"),
    refersTo("instrument", "instruments"),
  ],
  async *rows({ snapshot }, scope) {
    const { evidence: table, passage, contribution, principle, instrument } = snapshot.tables;
    const { columns } = table;
    for (const row of rowsIn(snapshot, scope)) {
      const document = columns.contribution.at(row);
      const isHeld = contribution.columns.textStatus.at(document) === "HELD";
      yield {
        key: columns.id.at(row),
        kind: columns.kind.at(row),
        contribution: contribution.columns.key.at(document),
        passage: passage.columns.number.at(columns.passage.at(row)),
        start: columns.startsAt.at(row),
        end: columns.endsAt.at(row),
        start_utf16: columns.startUtf16.at(row),
        end_utf16: columns.endUtf16.at(row),
        locator: columns.locator.at(row),
        exact: isHeld ? columns.exact.at(row) || null : null,
        prefix: isHeld ? columns.prefix.at(row) || null : null,
        suffix: isHeld ? columns.suffix.at(row) || null : null,
        status: columns.status.at(row),
        coder: columns.coder.at(row),
        coded_at: columns.codedAt.at(row),
        confidence: columns.confidence.at(row),
        codebook_version: columns.codebookVersion.at(row),
        note: columns.note.at(row),
        principle: keyAt(principle.columns.key, columns.principle.at(row)),
        stance: columns.stance.at(row),
        explicit: columns.explicit.at(row),
        instrument: keyAt(instrument.columns.key, columns.instrument.at(row)),
        // Words of the document.
        named_as: isHeld ? columns.namedAs.at(row) : null,
        part: columns.place.at(row),
        range_text: columns.rangeText.at(row),
        function: columns.purpose.at(row),
        strength: columns.strength.at(row),
        addressee: columns.addressee.at(row),
        action: columns.action.at(row),
      };
    }
  },
};

/** Which one it is of those that say the same of a place, from 1. */
export function timeOf({ key, contribution, locator, principle, instrument, stance }: Row): number {
  const [object, claim] = [String(principle ?? instrument ?? ""), claimOf((stance ?? undefined) as string | undefined)];
  return timeIn(String(key), String(contribution), String(locator), object, claim);
}

/** Rows of the evidence in a scope, in the order of documents and of places in them. */
export function* rowsIn(snapshot: Snapshot, { statuses, ...scope }: Scope): Generator<number> {
  const { evidence: table } = snapshot.tables;
  const { status } = table.columns;
  const states = statuses && status.mask(statuses);
  for (const row of rowsWithin(snapshot, table, scope))
    if (states === undefined || states[status.codes[row]!] === 1) yield row;
}

function keyAt(keys: { at(row: number): string | null }, row: number): string | null {
  return row < 0 ? null : keys.at(row);
}
