import { EvidenceStatus } from "../../../domain/evidence/Evidence.ts";
import { OneOf, PartialDate, Share, Text, Verbatim, WholeNumber } from "./rules.ts";

/**
 * Words of a passage that were read as something. Offsets are Unicode code points of the raw text, end exclusive; where a coder only
 * named the place, `locator` and the number of the passage stand instead.
 */
export abstract class EvidenceRecord {
  @WholeNumber(0, 100_000_000, { optional: true }) start?: number;
  @WholeNumber(1, 100_000_000, { optional: true }) end?: number;
  @Text({ optional: true }) locator?: string;
  @WholeNumber(1, 999_999, { optional: true }) passage?: number;
  /** Counts those that say the same of one place, from 1. */
  @WholeNumber(1, 1_000_000, { optional: true }) time?: number;
  /** The words themselves, where the text is held. */
  @Verbatim({ optional: true }) exact?: string;
  @OneOf(Object.values(EvidenceStatus), { optional: true }) status?: EvidenceStatus;
  /** `person:…`, `rule:…`, or the citation of the table that says it. */
  @Text({ optional: true }) coder?: string;
  @Text({ optional: true }) codebookVersion?: string;
  @Share({ optional: true }) confidence?: number;
  @PartialDate({ optional: true }) codedAt?: string;
  @Text({ optional: true }) note?: string;
}

export type WithOffsets<T extends EvidenceRecord> = T & { start: number; end: number };

/** Whether its words are known by their offsets. */
export function hasOffsets<T extends EvidenceRecord>(piece: T): piece is WithOffsets<T> {
  return piece.start !== undefined && piece.end !== undefined;
}
