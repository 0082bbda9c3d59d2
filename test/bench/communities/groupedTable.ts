import type { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { drawnTable } from "../../statistics/tableOf.ts";

const groups = 12;
const itemsOfGroup = 60;

/** Holders in groups that overlap: each holds much of what marks its group, a little of all else, and popular items more than others. */
export function groupedTable(holders: number, items: number): Incidence {
  return drawnTable(holders, items, 3, (holder, item) => {
    const start = ((holder % groups) * items) / groups;
    const isMark = (item - start + items) % items < itemsOfGroup;
    return isMark ? 0.4 : Math.min(0.3, 2 / (item + 1) + 0.02);
  });
}
