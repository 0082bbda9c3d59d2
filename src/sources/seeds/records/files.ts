import { CitationRecord } from "./CitationRecord.ts";
import { CodingRecord } from "./CodingRecord.ts";
import { ContributionRecord } from "./ContributionRecord.ts";
import { ContributorRecord } from "./ContributorRecord.ts";
import { EnshrinementRecord } from "./EnshrinementRecord.ts";
import { InstrumentReadingRecord } from "./InstrumentReadingRecord.ts";
import { InstrumentRecord } from "./InstrumentRecord.ts";
import { MentionRecord } from "./MentionRecord.ts";
import { PassageRecord } from "./PassageRecord.ts";
import { PrincipleRecord } from "./PrincipleRecord.ts";
import { ProcessRecord } from "./ProcessRecord.ts";
import { RecommendationRecord } from "./RecommendationRecord.ts";
import { Each, Named, One } from "./rules.ts";
import { SchemeRecord } from "./SchemeRecord.ts";
import { SourceRecord } from "./SourceRecord.ts";

// All fields are optional to those who read on: what has faults is left out, so that the rest can be looked at.

/** What every seed file but evidence.yaml may begin with: the sources that its records name. */
export abstract class SourcesFile {
  @Named(() => SourceRecord, { optional: true }) sources?: Map<string, SourceRecord>;
}

export class ContributorsFile extends SourcesFile {
  @Each(() => ContributorRecord, "contributor", "key") contributors?: ContributorRecord[];
}

export class InstrumentsFile extends SourcesFile {
  @Each(() => InstrumentRecord, "instrument", "key") instruments?: InstrumentRecord[];
}

export class PrinciplesFile extends SourcesFile {
  @One(() => SchemeRecord) scheme?: SchemeRecord;
  @Each(() => PrincipleRecord, "principle", "key") principles?: PrincipleRecord[];
}

export class EnshrinementsFile extends SourcesFile {
  @Each(() => InstrumentReadingRecord, "reading", "position", { optional: true }) readings?: InstrumentReadingRecord[];
  @Each(() => EnshrinementRecord, "enshrinement", "position", { optional: true }) enshrinements?: EnshrinementRecord[];
}

export class ProcessesFile extends SourcesFile {
  @Each(() => ProcessRecord, "process", "key") processes?: ProcessRecord[];
}

export class EvidenceFile {
  @One(() => ContributionRecord) contribution?: ContributionRecord;
  @One(() => CodingRecord, { optional: true }) coding?: CodingRecord;
  @Each(() => PassageRecord, "passage", "number") passages?: PassageRecord[];
  @Each(() => MentionRecord, "mention", "position", { optional: true }) mentions?: MentionRecord[];
  @Each(() => CitationRecord, "citation", "position", { optional: true }) citations?: CitationRecord[];
  @Each(() => RecommendationRecord, "recommendation", "position", { optional: true })
  recommendations?: RecommendationRecord[];
}
