import type { TableFormat } from "./TableFormat.ts";
import type { Cell } from "./tables/ExportTable.ts";

/** Characters in one piece: rows one by one would cost more than what stands in them. */
const pieceLength = 65_536;

/**
 * RFC 4180 in UTF-8 without a byte order mark, lines end in LF, quotes only where they are needed, an empty cell is null. Formulas are not
 * escaped: that would change what was said, and what people open in Excel is the workbook.
 */
export const csv = {
  name: "csv",
  suffix: ".csv",
  mediaType: "text/csv; charset=utf-8",
  async *write(fields, rows) {
    const names = fields.map(({ name }) => name);
    let piece = `${names.join(",")}\n`;
    for await (const row of rows) {
      for (let at = 0; at < names.length; at++) {
        if (at > 0) piece += ",";
        piece += csvCell(row[names[at]!] ?? null);
      }
      piece += "\n";
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  },
} satisfies TableFormat;

const special = /[",\n\r]/;

export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
