import { QuestionRecord } from "./QuestionRecord.ts";
import { Each, Key, Keys, PartialDate, PathKey, Text } from "./rules.ts";
import { SourcedRecord } from "./SourcedRecord.ts";

/** The forum that asks. `mandate` is the provision that called it into being. */
export class ProcessRecord extends SourcedRecord {
  @Key() key!: string;
  @Keys({ optional: true }) formerKeys?: string[];
  @Text() name!: string;
  @PartialDate({ optional: true }) opened?: string;
  @PartialDate({ optional: true }) closed?: string;
  @PathKey({ optional: true }) mandate?: string;
  @Each(() => QuestionRecord, "question", "path", { optional: true }) questions?: QuestionRecord[];
}
