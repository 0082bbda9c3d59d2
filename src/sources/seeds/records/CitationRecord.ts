import { CitationFunction as CitationFunctionValue } from "../../../domain/citation/Citation.ts";
import { CitedProvisionRecord } from "./CitedProvisionRecord.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Each, Key, OneOf, Text } from "./rules.ts";

export type CitationFunction = `${CitationFunctionValue}`;

/** Words that name an instrument or provisions of it. */
export class CitationRecord extends EvidenceRecord {
  @Key() instrument!: string;
  @Text({ optional: true }) rangeText?: string;
  @Each(() => CitedProvisionRecord, "provision", "within", { optional: true }) provisions?: CitedProvisionRecord[];
  @OneOf(Object.values(CitationFunctionValue), { optional: true }) function?: CitationFunction;
}
