import { CitationFunction as CitationFunctionValue } from "../../../domain/citation/Citation.ts";
import { CitationPlace as CitationPlaceValue } from "../../../domain/citation/CitationPlace.ts";
import { CitedProvisionRecord } from "./CitedProvisionRecord.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Each, Key, OneOf, Text } from "./rules.ts";

export type CitationFunction = `${CitationFunctionValue}`;

/** Words that name an instrument or provisions of it. */
export class CitationRecord extends EvidenceRecord {
  /** Missing where the words name something that the graph does not have: `namedAs` has its name then. */
  @Key({ optional: true }) instrument?: string;
  @Text({ optional: true }) namedAs?: string;
  @OneOf(Object.values(CitationPlaceValue), { optional: true }) place?: `${CitationPlaceValue}`;
  @Text({ optional: true }) rangeText?: string;
  @Each(() => CitedProvisionRecord, "provision", "within", { optional: true }) provisions?: CitedProvisionRecord[];
  @OneOf(Object.values(CitationFunctionValue), { optional: true }) function?: CitationFunction;
}
