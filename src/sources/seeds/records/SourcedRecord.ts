import { Certainty as CertaintyValue } from "../../../domain/node/Source.ts";
import { OneOf, Text } from "./rules.ts";
import { type Certainty } from "./SourceRecord.ts";

/** A record that names a source of its file, and may say of itself how certain it is and why. */
export abstract class SourcedRecord {
  @Text() source!: string;
  @OneOf(Object.values(CertaintyValue), { optional: true }) certainty?: Certainty;
  @Text({ optional: true }) note?: string;
}
