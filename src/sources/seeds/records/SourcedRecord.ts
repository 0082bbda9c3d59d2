import { Certainty } from "../../../domain/node/Source.ts";
import { OneOf, Text } from "./rules.ts";

/** A record that names a source of its file, and may say of itself how certain it is and why. */
export abstract class SourcedRecord {
  @Text() source!: string;
  @OneOf(Object.values(Certainty), { optional: true }) certainty?: Certainty;
  @Text({ optional: true }) note?: string;
}
