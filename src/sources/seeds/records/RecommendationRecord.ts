import { Strength } from "../../../domain/recommendation/Recommendation.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Keys, OneOf, Text, Texts } from "./rules.ts";

/** Words that say what should be done. `invokes` holds ids: `instrument:udhr`, `provision:udhr/19`. */
export class RecommendationRecord extends EvidenceRecord {
  @OneOf(Object.values(Strength)) strength!: Strength;
  @Texts({ optional: true }) cueWords?: string[];
  @Text({ optional: true }) addressee?: string;
  @Text({ optional: true }) action?: string;
  @Keys({ optional: true }) advances?: string[];
  @Texts({ optional: true }) invokes?: string[];
}
