import { OneOf, Text, WebAddress } from "./rules.ts";

export const CERTAINTIES = ["VERIFIED", "REPORTED", "UNCERTAIN"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a fact comes from and how far it can be trusted. */
export class SourceRecord {
  @Text() citation!: string;
  @WebAddress({ optional: true }) url?: string;
  @OneOf(CERTAINTIES) certainty!: Certainty;
  @Text({ optional: true }) note?: string;
}
