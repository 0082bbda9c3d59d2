import type { EvidenceFile } from "./records/files.ts";
import type { PassageRecord } from "./records/PassageRecord.ts";

/** The passage in which all the words from `start` to `end` stand. */
export function passageWith(
  { start, end }: { start: number; end: number },
  { passages = [] }: EvidenceFile,
): PassageRecord | undefined {
  return passages.find((passage) => passage.start <= start && end <= passage.end);
}
