import { Certainty } from "../../../domain/node/Source.ts";
import { OneOf, PartialDate, Text, WebAddress } from "./rules.ts";

/** Where a fact comes from and how far it can be trusted. */
export class SourceRecord {
  @Text() citation!: string;
  @WebAddress({ optional: true }) url?: string;
  @OneOf(Object.values(Certainty)) certainty!: Certainty;
  @Text({ optional: true }) note?: string;
  /** The day of the copy that was read, where what it says may have changed since. */
  @PartialDate({ optional: true }) asOf?: string;
  /** How much of the text was read: of a part nobody can say what is not in the whole. */
  @OneOf(["WHOLE", "PART"], { optional: true }) read?: "WHOLE" | "PART";
}
