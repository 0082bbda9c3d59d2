import type { CitationRecord } from "../../sources/seeds/records/CitationRecord.ts";
import type { CodingRecord } from "../../sources/seeds/records/CodingRecord.ts";
import type { ContributionRecord } from "../../sources/seeds/records/ContributionRecord.ts";
import type { MentionRecord } from "../../sources/seeds/records/MentionRecord.ts";
import type { PassageRecord } from "../../sources/seeds/records/PassageRecord.ts";
import type { RecommendationRecord } from "../../sources/seeds/records/RecommendationRecord.ts";

/** What evidence.yaml of a contribution says, as plain data; seeds/README.md explains every field. */
export interface EvidenceContent {
  contribution: ContributionRecord;
  coding?: CodingRecord;
  passages: PassageRecord[];
  mentions?: MentionRecord[];
  citations?: CitationRecord[];
  recommendations?: RecommendationRecord[];
}
