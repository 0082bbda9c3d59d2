import { Key, OneOf } from "./rules.ts";

export const EXTENTS = ["FULL", "PARTIAL"] as const;
export type Extent = (typeof EXTENTS)[number];

/** How much was read for a scheme. FULL: what is missing was read and not found; PARTIAL: it was not read. */
export class ReadingRecord {
  @Key() scheme!: string;
  @OneOf(EXTENTS) extent!: Extent;
}
