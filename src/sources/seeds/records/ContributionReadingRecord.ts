import { ReadingRecord } from "./ReadingRecord.ts";
import { Flag, Keys } from "./rules.ts";

/** How much of a contribution was read for a scheme. */
export class ContributionReadingRecord extends ReadingRecord {
  /** Only the cells of a table say how much was read: a scheme that grows makes it less. */
  @Flag({ optional: true }) inferred?: boolean;
  /** Principles that were looked for and not found; left out where nobody wrote it down. */
  @Keys({ optional: true }) notFound?: string[];
}
