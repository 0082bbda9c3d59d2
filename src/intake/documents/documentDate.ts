import type { OwnDate } from "../../extraction/passages/dateIn.ts";
import type { DocumentFile } from "../../sources/documents/documentFrom.ts";
import type { ContributionRecord } from "../../sources/seeds/records/ContributionRecord.ts";

/** The date of a document, and a sentence that says where it was found, or what leaves it open. */
export interface DocumentDate {
  date?: string;
  sentence?: string;
}

const places = { TITLE: "in its title block", END: "at its end" };

/** By its words; where they say nothing, by what the file says of itself. When a file was written to this disk says nothing about the document. */
export function documentDate(
  own: OwnDate,
  { dated }: Pick<DocumentFile, "dated">,
  given: string | undefined,
): DocumentDate {
  if (given !== undefined) return {};
  if ("date" in own)
    return { date: own.date, sentence: `${noteBeginning(own.date)} ${places[own.place]}: "${own.line}".` };
  if (own.open.length > 0) {
    const lines = own.open.map((line) => `"${line}"`).join(", ");
    return { sentence: `No date was written, since these words leave it open: ${lines}; give it with --date.` };
  }
  if (dated === undefined) return {};
  return { date: dated.date, sentence: `${noteBeginning(dated.date)} in the properties of the file (${dated.said}).` };
}

type Sourced = Pick<ContributionRecord, "date" | "source">;

/** A contribution with the date that was found, and a note at its source that says where. */
export function withDate<T extends Sourced>(contribution: T, { date, sentence }: DocumentDate): T {
  if (date === undefined || sentence === undefined) return contribution;
  return { ...contribution, date, source: { ...contribution.source, note: sentence } };
}

/** A date that a person gives takes the place of one that was found, and of the note that says where. */
export function withoutDateNote<T extends Sourced>(contribution: T, given: string | undefined): T {
  const { note, ...source } = contribution.source;
  const isOld = note?.startsWith(noteBeginning(contribution.date ?? "")) && given !== contribution.date;
  return isOld === true ? { ...contribution, source } : contribution;
}

function noteBeginning(date: string): string {
  return `Date ${date}, found`;
}
