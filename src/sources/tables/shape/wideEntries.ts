import { type DocumentField, documentFields } from "../mapping/fields.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import type { Layout } from "./Layout.ts";
import type { Register } from "./Register.ts";

/** A row of a wide table: one document, with a cell for each principle. Two rows are two documents, whatever they are called. */
export function wideEntries(
  layout: Layout,
  register: Register,
  headingRow: number,
  refusals: Refusals,
): (row: TableRow) => Entry[] {
  const documentColumns = [...layout.fields].filter((entry): entry is [number, DocumentField] =>
    documentFields.includes(entry[1] as DocumentField),
  );
  for (const [column, field] of documentColumns) register.fieldPlaces.set(field, { column: column + 1 });
  const numbers = new Map<number, number>();
  for (const [column, heading] of layout.principles) {
    const principle = register.principle(heading, { row: headingRow, column: column + 1 });
    if ([...numbers.values()].includes(principle))
      refusals.add(
        headingRow,
        column + 1,
        heading.label,
        "stands twice among the headings; keep one, or put them in groups",
      );
    numbers.set(column, principle);
  }
  return ({ number: row, cells }) => {
    const described = () =>
      Object.fromEntries(documentColumns.map(([column, field]) => [field, cells[column]?.trim() ?? ""]));
    const document = register.document(String(row), described, { row, column: 1 });
    const entries: Entry[] = [];
    for (const [column, principle] of numbers) {
      const text = cells[column]?.trim() ?? "";
      if (text !== "")
        entries.push({ document, principle, text, stance: "", stanceColumn: 0, row, column: column + 1 });
    }
    return entries;
  };
}
