import type { Params } from "../graph/params.ts";
import { firstDayOf, lastDayOf } from "../text/partialDates.ts";

/**
 * A partial date with what lists and filters need of it: the days that it stands for (empty text where there is no date, which no
 * filter meets), and keys by which what has no date comes last, both upwards and downwards.
 */
export function dateColumns(date: string | undefined): Params {
  return {
    date: date ?? null,
    year: date?.slice(0, 4) ?? null,
    firstDay: date === undefined ? "" : firstDayOf(date),
    lastDay: date === undefined ? "" : lastDayOf(date),
    sortDate: date ?? "~",
    sortDateDescending: date ?? "",
  };
}
