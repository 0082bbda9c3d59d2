import type { Field } from "../mapping/fields.ts";
import type { TableRow } from "../files/Table.ts";
import { GroupRun } from "./GroupRun.ts";
import type { HeadingRow } from "./HeadingRow.ts";
import type { Layout, PrincipleHeading } from "./Layout.ts";

/** The headings of a wide table: fields of documents, and principles below their groups, which may stand in a row of their own. */
export function wideLayout(headings: HeadingRow, groupsAt: number, groupRow: TableRow | undefined): Layout {
  const found = new Map<number, Field>();
  const principles = new Map<number, PrincipleHeading>();
  const groups = new GroupRun();
  for (const [column, cell] of headings.row.cells.entries()) {
    const group = groupAbove(groupRow, column, groups);
    const label = cell.trim();
    const field = label === "" ? "ignored" : headings.read(label);
    if (field === "ignored") continue;
    if (field === undefined) principles.set(column, { label, group });
    else {
      headings.addField(found, column, field);
      groups.end();
    }
  }
  return { ...headings.common(), groupsAt: groupRow === undefined ? undefined : groupsAt, fields: found, principles };
}

function groupAbove(groupRow: TableRow | undefined, column: number, groups: GroupRun): string {
  const merge = groupRow?.merged?.find((one) => one.column === column);
  return groups.at(column, groupRow?.cells[column]?.trim() ?? "", merge?.lastColumn);
}
