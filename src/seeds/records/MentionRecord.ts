import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Flag, Key, OneOf } from "./rules.ts";

export const STANCES = ["AFFIRMS", "QUALIFIES", "OPPOSES"] as const;
export type Stance = (typeof STANCES)[number];

/** Words that invoke a principle. */
export class MentionRecord extends EvidenceRecord {
  @Key() principle!: string;
  @OneOf(STANCES) stance!: Stance;
  @Flag() explicit!: boolean;
}
