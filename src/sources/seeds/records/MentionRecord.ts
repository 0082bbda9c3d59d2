import { Stance } from "../../../domain/mention/Mention.ts";
import { EvidenceRecord } from "./EvidenceRecord.ts";
import { Flag, Key, OneOf } from "./rules.ts";

/** Words that invoke a principle. */
export class MentionRecord extends EvidenceRecord {
  @Key() principle!: string;
  /** May be missing where a rule could not tell, until a person accepts the mention. */
  @OneOf(Object.values(Stance), { optional: true }) stance?: Stance;
  @Flag() explicit!: boolean;
}
