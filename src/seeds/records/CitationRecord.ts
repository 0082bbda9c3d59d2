import { CitedProvisionRecord } from "./CitedProvisionRecord.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Each, Key, OneOf, Text } from "./rules.ts";

export const CITATION_FUNCTIONS = ["AUTHORITY", "MANDATE", "ALIGNMENT", "CRITIQUE", "BACKGROUND"] as const;
export type CitationFunction = (typeof CITATION_FUNCTIONS)[number];

/** Words that name an instrument or provisions of it. */
export class CitationRecord extends EvidenceRecord {
  @Key() instrument!: string;
  @Text({ optional: true }) rangeText?: string;
  @Each(() => CitedProvisionRecord, "provision", "within", { optional: true }) provisions?: CitedProvisionRecord[];
  @OneOf(CITATION_FUNCTIONS, { optional: true }) function?: CitationFunction;
}
