import { type DocumentField, documentFields, type Field } from "../mapping/fields.ts";
import type { TableRow } from "../reading/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { Entry } from "./Entry.ts";
import type { HeadingReader } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";
import type { Register } from "./Register.ts";

/** A row of a transposed table: what it says of every document, one a column: a field of them, or a principle. */
export function transposedEntries(
  { headingsAt, groupsAt, width }: Layout,
  register: Register,
  read: HeadingReader,
  refusals: Refusals,
): (row: TableRow) => Entry[] {
  let group = "";
  const first = headingsAt + 1;
  const documents: number[] = [];
  for (let column = first; column < width; column += 1)
    documents.push(register.document(String(column), () => ({}), { row: 1, column: column + 1 }));
  return ({ number: row, cells }) => {
    const label = textAt(cells, headingsAt);
    const field = read(label);
    if (field === "ignored") return [];
    if (field !== undefined) {
      if (isOfDocument(field)) register.fieldPlaces.set(field, { row });
      else refusals.add(row, first, label, "is a heading of long tables only");
      for (const document of documents)
        register.documents[document]!.cells[field as DocumentField] = textAt(cells, first + document);
      return [];
    }
    group = textAt(cells, groupsAt) || group;
    const filled = documents.filter((document) => textAt(cells, first + document) !== "");
    if (label === "") {
      if (filled.length > 0) refusals.add(row, first, "", "names no principle, and cells of the row are filled");
      return [];
    }
    const principle = register.principle({ label, group }, { row, column: first });
    const before = register.principles[principle]!.row;
    if (before !== row)
      refusals.add(row, first, label, `stands in row ${before} already; keep one, or put them in groups`);
    return filled.map((document) => {
      const column = first + document;
      return { document, principle, text: textAt(cells, column), stance: "", stanceColumn: 0, row, column: column + 1 };
    });
  };
}

function textAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? "" : (cells[column]?.trim() ?? "");
}

function isOfDocument(field: Field): field is DocumentField {
  return documentFields.includes(field as DocumentField);
}
