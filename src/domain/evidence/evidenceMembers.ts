import { contributionsOf, evidenceOf } from "../../snapshot/adjacency.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import { allRows, type Rows, select } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { List, Parent } from "../list/List.ts";
import type { EvidenceKind } from "./Evidence.ts";

type MembersOf = NonNullable<List["members"]>;
/** Rows of evidence of something, by its row; ascending. */
type RowsOf = (snapshot: Snapshot, row: number) => Rows;

const none: Rows = new Uint32Array(0);

/** Evidence of one kind in the whole graph. */
export function everywhere(kind: EvidenceKind): MembersOf {
  const rows = ({ tables: { evidence } }: Snapshot) => {
    const wanted = evidence.columns.kind.mask([kind]);
    return select(allRows(evidence.count), { codes: evidence.columns.kind.codes, accept: wanted });
  };
  return (snapshot) => ({ rows: snapshot.get(rows) });
}

/** Evidence of one kind that stands in a contribution, or in those of a contributor. */
export function within(kind: EvidenceKind, table: "contribution" | "contributor"): MembersOf {
  return evidenceFrom(table, (snapshot, row) => ofKind(snapshot, kind, standingIn(snapshot, table, row)));
}

/** Of these, what is about one thing (`other` of the parent), which a column names. */
export function withinAbout(
  kind: EvidenceKind,
  table: "contribution" | "contributor",
  column: "principle" | "instrument",
): MembersOf {
  const members = within(kind, table);
  return (snapshot, parent) => {
    const wanted = snapshot.tables[column].index.rowOf(parent.other ?? "");
    const { codes } = snapshot.tables.evidence.columns[column];
    return { rows: wanted < 0 ? none : members(snapshot, parent).rows.filter((row) => codes[row] === wanted + 1) };
  };
}

/** Evidence of a thing of a table. */
export function evidenceFrom(table: TableName, rowsOf: RowsOf): MembersOf {
  return (snapshot, { id }: Parent) => {
    const row = snapshot.tables[table].index.rowOf(id);
    return { rows: row < 0 ? none : rowsOf(snapshot, row) };
  };
}

/** Each row once, ascending. */
export function together(parts: readonly Rows[]): Rows {
  return Uint32Array.from(new Set(parts.flatMap((rows) => [...rows]))).sort();
}

function standingIn(snapshot: Snapshot, table: "contribution" | "contributor", row: number): Rows {
  const links = evidenceOf(snapshot);
  if (table === "contribution") return links.of(row);
  const parts = Array.from(contributionsOf(snapshot).of(row), (contribution) => links.of(contribution));
  // Evidence is stored by contribution, so that one part follows the other.
  const rows = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let count = 0;
  for (const part of parts) {
    rows.set(part, count);
    count += part.length;
  }
  return rows;
}

function ofKind({ tables: { evidence } }: Snapshot, kind: EvidenceKind, rows: Rows): Rows {
  return select(rows, { codes: evidence.columns.kind.codes, accept: evidence.columns.kind.mask([kind]) });
}
