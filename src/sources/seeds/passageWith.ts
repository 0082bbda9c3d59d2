import { type EvidenceRecord, hasOffsets } from "./records/EvidenceRecord.ts";
import type { EvidenceFile } from "./records/files.ts";
import type { PassageRecord } from "./records/PassageRecord.ts";

/** The passage in which all the words of a piece stand, or that it names. */
export function passageWith(piece: EvidenceRecord, { passages = [] }: EvidenceFile): PassageRecord | undefined {
  if (!hasOffsets(piece)) return passages.find(({ number }) => number === piece.passage);
  return passages.find(({ start, end }) => start <= piece.start && piece.end <= end);
}
