import { ReadingRecord } from "./ReadingRecord.ts";
import { Key, Text } from "./rules.ts";

/** How much of an instrument was read for a scheme. */
export class InstrumentReadingRecord extends ReadingRecord {
  @Key() instrument!: string;
  /** What was read, by its name among the sources of the file. */
  @Text({ optional: true }) source?: string;
}
