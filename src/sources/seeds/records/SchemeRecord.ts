import { Each, Key, One, OneOf, PartialDate, Text, WebAddress } from "./rules.ts";

/** Who made or publishes a codebook. */
export class SchemeAgentRecord {
  @Text() name!: string;
  @OneOf(["ORGANIZATION", "PERSON"]) kind!: "ORGANIZATION" | "PERSON";
  @WebAddress({ optional: true }) url?: string;
}

/** A codebook: a set of principles with a version. */
export class SchemeRecord {
  @Key() key!: string;
  @Text() title!: string;
  @Text() version!: string;
  @Text({ optional: true }) description?: string;
  @Each(() => SchemeAgentRecord, "creator", "position", { optional: true }) creators?: SchemeAgentRecord[];
  @One(() => SchemeAgentRecord, { optional: true }) publisher?: SchemeAgentRecord;
  @PartialDate({ optional: true }) created?: string;
  @PartialDate({ optional: true }) modified?: string;
  @Text({ optional: true }) historyNote?: string;
}
