import { Flag, PathKey } from "./rules.ts";

/** A provision that a citation names; `expanded` where it is reached through a range only (70 in "69-71"). */
export class CitedProvisionRecord {
  @PathKey() key!: string;
  @Flag({ optional: true }) expanded?: boolean;
}
