import { OneOf, Text } from "./rules.ts";
import { CERTAINTIES, type Certainty } from "./SourceRecord.ts";

/** A record that names a source of its file, and may say of itself how certain it is and why. */
export abstract class SourcedRecord {
  @Text() source!: string;
  @OneOf(CERTAINTIES, { optional: true }) certainty?: Certainty;
  @Text({ optional: true }) note?: string;
}
