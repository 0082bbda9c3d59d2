import { Stance as StanceValue } from "../../../domain/mention/Mention.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Flag, Key, OneOf } from "./rules.ts";

export type Stance = `${StanceValue}`;

/** Words that invoke a principle. */
export class MentionRecord extends EvidenceRecord {
  @Key() principle!: string;
  @OneOf(Object.values(StanceValue)) stance!: Stance;
  @Flag() explicit!: boolean;
}
