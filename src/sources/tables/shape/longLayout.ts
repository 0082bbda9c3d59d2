import { didYouMean } from "../../../text/didYouMean.ts";
import { type Field, fields } from "../mapping/fields.ts";
import type { HeadingRow } from "./HeadingRow.ts";
import type { Layout } from "./Layout.ts";

/** The headings of a long table, all of which must be known. */
export function longLayout(headings: HeadingRow): Layout {
  const { row, refusals } = headings;
  const found = new Map<number, Field>();
  for (const [column, heading] of row.cells.entries()) {
    const field = headings.read(heading);
    if (field === "ignored" || heading.trim() === "") continue;
    if (field !== undefined) headings.addField(found, column, field);
    else
      refusals.add(
        row.number,
        column + 1,
        heading,
        `is not a heading of a long table${didYouMean(heading, fields) || known()}`,
      );
  }
  for (const field of ["principle", "locator"] as const)
    if (![...found.values()].includes(field))
      refusals.add(row.number, 0, field, "is missing among the headings; add the column");
  return { ...headings.common(), groupsAt: undefined, fields: found, principles: new Map() };
}

function known(): string {
  return `; the headings are ${fields.join(", ")}. Name others under \`ignore\` in a mapping file`;
}
