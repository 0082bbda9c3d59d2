import { Certainty as CertaintyValue } from "../../../domain/node/Source.ts";
import { OneOf, Text, WebAddress } from "./rules.ts";

export type Certainty = `${CertaintyValue}`;

/** Where a fact comes from and how far it can be trusted. */
export class SourceRecord {
  @Text() citation!: string;
  @WebAddress({ optional: true }) url?: string;
  @OneOf(Object.values(CertaintyValue)) certainty!: Certainty;
  @Text({ optional: true }) note?: string;
}
