import type { CitationRecord } from "../seeds/records/CitationRecord.ts";
import type { CodingRecord } from "../seeds/records/CodingRecord.ts";
import type { ContributionRecord } from "../seeds/records/ContributionRecord.ts";
import type { MentionRecord } from "../seeds/records/MentionRecord.ts";
import type { PassageRecord } from "../seeds/records/PassageRecord.ts";
import type { RecommendationRecord } from "../seeds/records/RecommendationRecord.ts";

/** What evidence.yaml of a contribution says, as plain data; seeds/README.md explains every field. */
export interface EvidenceContent {
  contribution: ContributionRecord;
  coding?: CodingRecord;
  passages: PassageRecord[];
  mentions?: MentionRecord[];
  citations?: CitationRecord[];
  recommendations?: RecommendationRecord[];
}
