import { CitationFunction } from "../../../domain/citation/Citation.ts";
import { CitationPlace } from "../../../domain/citation/CitationPlace.ts";
import { CitedProvisionRecord } from "./CitedProvisionRecord.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Each, Key, OneOf, Text } from "./rules.ts";

/** Words that name an instrument or provisions of it. */
export class CitationRecord extends EvidenceRecord {
  /** Missing where the words name something that the graph does not have: `namedAs` has its name then. */
  @Key({ optional: true }) instrument?: string;
  @Text({ optional: true }) namedAs?: string;
  @OneOf(Object.values(CitationPlace), { optional: true }) place?: CitationPlace;
  @Text({ optional: true }) rangeText?: string;
  @Each(() => CitedProvisionRecord, "provision", "within", { optional: true }) provisions?: CitedProvisionRecord[];
  @OneOf(Object.values(CitationFunction), { optional: true }) function?: CitationFunction;
}
