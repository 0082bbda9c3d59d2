import type { PutReport } from "../../writing/put.ts";

/** What planting did in numbers, for the audit record. */
export function countsOfPlanted({ created, updated, removed, unchanged, pruned, dataVersion }: PutReport) {
  return { created, updated, removed, unchanged, pruned, dataVersion };
}
