import type { CodePointText } from "../../text/CodePointText.ts";
import type { Analysis } from "../../extraction/analyse.ts";
import type { DocumentFile } from "../../sources/documents/documentFrom.ts";
import type { IngestOptions } from "../../sources/documents/IngestOptions.ts";
import type { TextFile } from "../../sources/documents/textFileFrom.ts";
import { contributionFrom, type Submission } from "./contributionFrom.ts";
import { type DocumentDate, withDate, withoutDateNote } from "./documentDate.ts";
import type { EvidenceContent } from "./EvidenceContent.ts";
import { evidenceFrom, type ProposedEvidence } from "./evidenceFrom.ts";
import { keepDecisions } from "./keepDecisions.ts";

/** What a folder held before the document was read again. */
export interface ContributionBefore extends TextFile {
  content: EvidenceContent;
}

interface ReadContribution {
  /** Name of the file. */
  file: string;
  given: DocumentFile;
  options: Omit<IngestOptions, "out">;
  submission: Submission;
  analysis: Analysis;
  /** What the document says of its date. */
  own?: DocumentDate;
  before?: ContributionBefore | undefined;
}

/** What evidence.yaml says of a document: what rules propose, and every decision that a person made before. */
export function contributionContent({
  file,
  given,
  options,
  submission,
  analysis,
  own = {},
  before,
}: ReadContribution): {
  evidence: EvidenceContent;
  /** Words of citations that no one instrument answers to. */
  unresolved: string[];
  /** Words of decisions that no longer fit the text. */
  lost: string[];
} {
  const { sha256, text, original } = given;
  const found = evidenceFrom(analysis);
  const head = contributionFrom(file, { ...options, language: analysis.language }, submission, found.passages, text);
  const said = before?.content.contribution;
  const { date } = { ...own, ...said, ...givenIn(options) };
  const contribution = {
    ...withDate(head, own),
    ...(said && withoutDateNote(said, date)),
    ...givenIn(options),
    sha256,
    length: text.length,
    ...(original && { original: original.record }),
  };
  const unresolved = found.unresolved.map(({ quote }) => quote.exact);
  return { ...contentFrom(contribution, submission, found, before, text), unresolved };
}

function contentFrom(
  contribution: EvidenceContent["contribution"],
  { coding }: Submission,
  found: ProposedEvidence,
  before: ContributionBefore | undefined,
  after: CodePointText,
): { evidence: EvidenceContent; lost: string[] } {
  const { unresolved: _, ...proposed } = found;
  if (!before) return { evidence: { contribution, coding, ...proposed }, lost: [] };
  const { lost, ...kept } = keepDecisions(proposed, before.content, { before: before.text, after });
  return { evidence: { contribution, coding: before.content.coding ?? coding, ...kept }, lost };
}

/** What the caller now says about a contribution replaces what was said before. */
export function givenIn({
  title,
  date,
  language,
  url,
  licence,
}: Partial<IngestOptions>): Partial<EvidenceContent["contribution"]> {
  return Object.fromEntries(
    Object.entries({ title, date, language, url, licence }).filter(([, said]) => said !== undefined),
  );
}
