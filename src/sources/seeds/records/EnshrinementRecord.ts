import { Flag, Key, PathKeys, Text } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

/** That an instrument holds a principle, and where. */
export class EnshrinementRecord extends SourcedRecord {
  @Key() instrument!: string;
  @Key() principle!: string;
  @Text() locator!: string;
  @PathKeys({ optional: true }) provisions?: string[];
  @Flag() explicit!: boolean;
}
