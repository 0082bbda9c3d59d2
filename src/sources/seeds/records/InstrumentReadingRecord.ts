import { ReadingRecord } from "./ReadingRecord.ts";
import { Key } from "./rules.ts";

/** How much of an instrument was read for a scheme. */
export class InstrumentReadingRecord extends ReadingRecord {
  @Key() instrument!: string;
}
