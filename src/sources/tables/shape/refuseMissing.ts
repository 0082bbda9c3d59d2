import { didYouMean } from "../../../text/didYouMean.ts";
import { fold } from "../../../text/fold.ts";
import { codingFields, type Field, type Shape } from "../mapping/fields.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Refusals } from "../Refusals.ts";

/** Where headings stand, from 1; 0 where that is no one row or column. */
interface Place {
  row: number;
  column: number;
}

/** Refuses headings that a mapping names and a table has not: misspelt there, a column of dates would become a principle. */
export function refuseMissing(
  { headings = {}, ignore = [] }: MappingRecord,
  shape: Shape,
  there: readonly string[],
  { row, column }: Place,
  refusals: Refusals,
): void {
  const known = new Set(there.map(fold));
  const isOfCodings = (field: string) => codingFields.includes(field as (typeof codingFields)[number]);
  const named = Object.entries(headings).map(([field, heading]) => [heading as string, `headings.${field as Field}`]);
  for (const [heading = "", where = ""] of [...named, ...ignore.map((one) => [one, "ignore"])]) {
    if (shape !== "long" && isOfCodings(where.replace("headings.", "")))
      refusals.add(row, column, heading, `${where} of the mapping is for long tables, and this one is ${shape}`);
    else if (!known.has(fold(heading)))
      refusals.add(
        row,
        column,
        heading,
        `is not a heading of the table, and the mapping names it (${where})${didYouMean(heading, there)}`,
      );
  }
}
