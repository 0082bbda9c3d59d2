import { firstDayOf, lastDayOf } from "../text/partialDates.ts";

export const dateColumns = ["date", "year", "firstDay", "lastDay", "sortDate", "sortDateDescending"] as const;
/** Those that filters and lists ask. */
export const dateNeeded = ["firstDay", "lastDay", "sortDate", "sortDateDescending"] as const;

/**
 * A partial date with what lists and filters need of it: the days that it stands for (empty text where no date is known, which no
 * filter meets), and keys by which what has no date comes last, both upwards and downwards.
 */
export function dateValues(date: string | undefined): Record<(typeof dateColumns)[number], string | null> {
  return {
    date: date ?? null,
    year: date?.slice(0, 4) ?? null,
    firstDay: date === undefined ? "" : firstDayOf(date),
    lastDay: date === undefined ? "" : lastDayOf(date),
    sortDate: date ?? "~",
    sortDateDescending: date ?? "",
  };
}
