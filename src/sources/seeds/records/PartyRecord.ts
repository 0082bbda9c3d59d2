import { Key, OneOf, PartialDate } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

export const ACTS = ["RATIFICATION", "ACCESSION", "SUCCESSION", "ADOPTION", "ENDORSEMENT"] as const;
export type Act = (typeof ACTS)[number];

/** That a contributor is bound by, or stands behind, an instrument; act and date are left out where they are unknown. */
export class PartyRecord extends SourcedRecord {
  @Key() instrument!: string;
  @OneOf(ACTS, { optional: true }) act?: Act;
  @PartialDate({ optional: true }) date?: string;
}
