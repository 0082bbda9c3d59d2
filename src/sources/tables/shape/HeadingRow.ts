import type { Field, Shape } from "../mapping/fields.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import type { HeadingReader } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";

/** The row of a long or wide table in which the headings stand. */
export class HeadingRow {
  constructor(
    readonly shape: Shape,
    readonly headingsAt: number,
    readonly row: TableRow,
    readonly read: HeadingReader,
    readonly refusals: Refusals,
  ) {}

  addField(found: Map<number, Field>, column: number, field: Field): void {
    if ([...found.values()].includes(field))
      this.refusals.add(
        this.row.number,
        column + 1,
        this.row.cells[column]!,
        "stands twice among the headings; keep one",
      );
    found.set(column, field);
  }

  /** What is the same for both shapes. */
  common(): Pick<Layout, "shape" | "headingsAt" | "width" | "blank" | "ignored"> {
    const { shape, headingsAt, row, read } = this;
    const width = row.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    const columns = [...row.cells.slice(0, width).entries()];
    const blank = columns.filter(([, cell]) => cell.trim() === "").map(([column]) => column);
    const ignored = columns.filter(([, cell]) => read(cell) === "ignored").map(([column]) => column);
    return { shape, headingsAt, width, blank: new Set(blank), ignored: new Set(ignored) };
  }
}
