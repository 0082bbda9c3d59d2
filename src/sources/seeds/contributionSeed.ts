import type { Catalogue } from "./Catalogue.ts";
import { checkExtent } from "./checkExtent.ts";
import { checkEvidence } from "./checkEvidence.ts";
import { checkPassages } from "./checkPassages.ts";
import { checkQuotes } from "./checkQuotes.ts";
import { heldText } from "./heldText.ts";
import { DuplicateCheck } from "./DuplicateCheck.ts";
import { plainCopy } from "./plainCopy.ts";
import { placeOf } from "./Place.ts";
import { checkOriginal } from "./checkOriginal.ts";
import type { CodingRecord } from "./records/CodingRecord.ts";
import type { ContributionRecord } from "./records/ContributionRecord.ts";
import { type EvidenceRecord, hasOffsets } from "./records/EvidenceRecord.ts";
import type { EvidenceFile } from "./records/files.ts";
import { passageWith } from "./passageWith.ts";
import type { SeedContribution } from "./Seeds.ts";
import { sourceOf } from "./withSource.ts";

export interface ContributionFile {
  content: EvidenceFile;
  /** Of the text that the contribution names, or why they cannot be had. */
  text?: Uint8Array | { problem: string };
  /** Of the original, where its file is there. */
  original?: Uint8Array;
}

/** A contribution with its passages and evidence; every quote was compared with the text where it is held. */
export function contributionSeed(
  { content, text: bytes, original }: ContributionFile,
  catalogue: Catalogue,
): SeedContribution | undefined {
  const { contribution } = content;
  if (!contribution) return undefined;
  catalogue.contributions.add(contribution.key, true, placeOf(contribution));
  checkContribution(contribution, catalogue);
  checkText(contribution, content);
  checkReadings(contribution, content);
  const text = heldText(contribution, bytes);
  checkOriginal(contribution.original, original);
  checkPassages(contribution, content.passages ?? [], catalogue);
  checkQuotes(content, text);
  checkEvidence(content, catalogue);
  return seedOf(contribution, content, text?.raw);
}

function checkContribution(contribution: ContributionRecord, catalogue: Catalogue): void {
  const place = placeOf(contribution);
  const { contributors } = contribution;
  catalogue.processes.refer(contribution.process, place, "process");
  catalogue.contributors.referAll(contributors, place, "contributors");
  if (contributors?.length === 0) place.fault("contributors", "names nobody; say who submitted it");
  const once = new DuplicateCheck();
  for (const reading of contribution.readings ?? []) {
    catalogue.schemes.refer(reading.scheme, placeOf(reading), "scheme");
    catalogue.principles.referAll(reading.notFound, placeOf(reading), "notFound");
    checkExtent(reading, contribution.source);
    once.say(reading, "scheme", [reading.scheme], `the reading for "${reading.scheme}"`);
  }
}

/** Offsets count in a text, which is known by its digest and length. */
function checkText(contribution: ContributionRecord, file: EvidenceFile): void {
  const { passages = [], mentions = [], citations = [], recommendations = [] } = file;
  const place = placeOf(contribution);
  const isCounted =
    ["sha256", "length", "text", "fetch"].some((field) => place.has(field)) ||
    passages.some(({ end }) => end > 0) ||
    [...mentions, ...citations, ...recommendations].some(hasOffsets);
  if (!isCounted) return;
  for (const field of ["sha256", "length"])
    if (!place.has(field))
      place.fault(field, "is missing; only a text that nobody had, in which nothing has an offset, has none");
}

/** Who holds something that nobody is said to have read would stand in no comparison, and no answer could say why. */
function checkReadings(contribution: ContributionRecord, file: EvidenceFile): void {
  const { mentions = [], citations = [], recommendations = [] } = file;
  const isAccepted = ({ status = "ACCEPTED" }: EvidenceRecord) => status === "ACCEPTED";
  // An empty list says that nobody wrote it down.
  const isSaid = placeOf(contribution).has("readings");
  if (isSaid || ![...mentions, ...citations, ...recommendations].some(isAccepted)) return;
  const scheme = file.coding?.codebookVersion?.split(" ")[0] ?? "concordance";
  placeOf(contribution).fault(
    "readings",
    `is missing, and evidence is accepted: say for which scheme it was read, and how much of it, such as ` +
      `readings: [{ scheme: ${scheme}, extent: PARTIAL }]; FULL if what is not coded was not found`,
  );
}

function seedOf(contribution: ContributionRecord, file: EvidenceFile, raw: string | undefined): SeedContribution {
  const { text, original, ...rest } = contribution;
  const { passages = [], mentions = [], citations = [], recommendations = [], coding } = file;
  return {
    ...rest,
    ...(text !== undefined && { text: raw ?? "" }),
    ...(original !== undefined && { original: plainCopy(original) }),
    readings: (contribution.readings ?? []).map(plainCopy),
    source: sourceOf(contribution.source),
    passages: passages.map(plainCopy),
    mentions: mentions.map((mention) => withCoding(mention, coding, file)),
    citations: citations.map((citation) => ({
      ...withCoding(citation, coding, file),
      provisions: (citation.provisions ?? []).map(({ key, expanded = false }) => ({ key, expanded })),
    })),
    recommendations: recommendations.map((recommendation) => ({
      ...withCoding(recommendation, coding, file),
      cueWords: recommendation.cueWords ?? [],
      advances: recommendation.advances ?? [],
      invokes: recommendation.invokes ?? [],
    })),
  };
}

type Coded<T> = { [Field in keyof T]: T[Field] } & Required<Pick<EvidenceRecord, "status" | "coder">> & {
    passage: number;
    codebookVersion: string;
  };

function withCoding<T extends EvidenceRecord>(
  evidence: T,
  coding: CodingRecord | undefined,
  file: EvidenceFile,
): Coded<T> {
  const { coder = "", codebookVersion = "", ...when } = coding ? plainCopy(coding) : {};
  const passage = passageWith(evidence, file)?.number ?? 0;
  return { status: "ACCEPTED", coder, codebookVersion, ...when, ...plainCopy(evidence), passage };
}
