import { ImportFault } from "../ImportFault.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { TableRow } from "../files/Table.ts";
import type { Refusals } from "../Refusals.ts";
import { HeadingRow } from "./HeadingRow.ts";
import { headingsIn } from "./headingsIn.ts";
import type { Layout } from "./Layout.ts";
import { longLayout } from "./longLayout.ts";
import { placeOfTitles } from "./placeOfTitles.ts";
import { refuseMissing } from "./refuseMissing.ts";
import { shapeOf } from "./shapeOf.ts";
import { wideLayout } from "./wideLayout.ts";

/**
 * Recognises the shape of a table from its first rows: the heading `contribution` (or the mapping's word for it) leads to the others.
 * Beside it stand more headings in a long or wide table, below it in a transposed one. Throws an ImportFault where it is not there,
 * or where the mapping looks for groups where none can be.
 */
export function layoutOf(rows: readonly TableRow[], mapping: MappingRecord, form: string, refusals: Refusals): Layout {
  const [row, column] = placeOfTitles(rows, mapping, headingsIn(mapping, "long"), form);
  const across = rows[row]!.cells;
  const down = rows.map(({ cells }) => cells[column] ?? "");
  // A mapping that names the column of the principles speaks of a long table, also where the table lacks that column.
  const named = mapping.headings?.principle === undefined ? undefined : "long";
  const shape = mapping.shape ?? named ?? shapeOf(across, down, headingsIn(mapping, "long"));
  const headingsAt = shape === "transposed" ? column : row;
  if (mapping.sections !== undefined && shape !== "transposed")
    throw new ImportFault(`The mapping gives sections, which only transposed tables have; this one is ${shape}.`);
  const groupsAt = groupsIn(mapping, shape, headingsAt);
  if (shape === "transposed") return transposedLayout(across, headingsAt, groupsAt);
  refuseMissing(mapping, shape, across, { row: rows[row]!.number, column: 0 }, refusals);
  const headings = new HeadingRow(shape, row, rows[row]!, headingsIn(mapping, shape), refusals);
  if (shape === "long") return longLayout(headings);
  return wideLayout(headings, groupsAt, rows[groupsAt]);
}

/** Where groups stand, from 0: before the headings, unless the mapping says it; below 0 where there is no such place. */
function groupsIn({ groupsAt }: MappingRecord, shape: Layout["shape"], headingsAt: number): number {
  if (groupsAt === undefined) return headingsAt - 1;
  const [line, before] = shape === "transposed" ? ["column", "left of"] : ["row", "above"];
  if (shape === "long")
    throw new ImportFault("The mapping gives groupsAt, and a long table says groups in its column `group`.");
  if (groupsAt - 1 < headingsAt) return groupsAt - 1;
  throw new ImportFault(
    `The mapping gives groupsAt: ${groupsAt}, and the headings stand in ${line} ${headingsAt + 1}: groups stand ${before} them.`,
  );
}

function transposedLayout(across: readonly string[], headingsAt: number, groupsAt: number): Layout {
  return {
    shape: "transposed",
    headingsAt,
    groupsAt: groupsAt < 0 ? undefined : groupsAt,
    fields: new Map(),
    principles: new Map(),
    width: across.findLastIndex((cell) => cell.trim() !== "") + 1,
    blank: new Set(),
    ignored: new Set(),
  };
}
