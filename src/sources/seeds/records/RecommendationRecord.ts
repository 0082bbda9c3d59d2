import { Strength as StrengthValue } from "../../../domain/recommendation/Recommendation.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Keys, OneOf, Text, Texts } from "./rules.ts";

export type Strength = `${StrengthValue}`;

/** Words that say what should be done. `invokes` holds ids: `instrument:udhr`, `provision:udhr/19`. */
export class RecommendationRecord extends EvidenceRecord {
  @OneOf(Object.values(StrengthValue)) strength!: Strength;
  @Texts({ optional: true }) cueWords?: string[];
  @Text({ optional: true }) addressee?: string;
  @Text({ optional: true }) action?: string;
  @Keys({ optional: true }) advances?: string[];
  @Texts({ optional: true }) invokes?: string[];
}
