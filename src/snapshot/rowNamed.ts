import type { TableName } from "./columnsOf.ts";
import type { Snapshot } from "./Snapshot.ts";

/** What may have been called otherwise. */
const renamed = ["contributor", "instrument", "principle", "process"] as const;
type Renamed = (typeof renamed)[number];

/** Ids of these kinds hold the key of another thing: in their first or in their last part. */
const keysWithin: Readonly<Record<string, [of: Renamed, at: 0 | -1]>> = {
  provision: ["instrument", 0],
  question: ["process", 0],
  mention: ["principle", -1],
  citation: ["instrument", -1],
};

/**
 * The row of an id, or of one that a thing had under a former key of its own, or of what its id names; -1 where nothing has or had it.
 * What has a key today comes before what had it.
 */
export function rowNamed(snapshot: Snapshot, table: TableName, id: string): number {
  const { index } = snapshot.tables[table];
  const row = index.rowOf(id);
  if (row >= 0) return row;
  const present = presentId(snapshot, id);
  return present === undefined ? -1 : index.rowOf(present);
}

function presentId(snapshot: Snapshot, id: string): string | undefined {
  const former = snapshot.get(presentIds);
  if (former.size === 0) return undefined;
  const [kind, parts] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1).split("/")];
  const [of, at] = keysWithin[kind] ?? [];
  if (of === undefined || at === undefined) return former.get(id);
  const present = former.get(`${of}:${parts.at(at)}`);
  if (present === undefined) return undefined;
  return `${kind}:${parts.with(at, present.slice(of.length + 1)).join("/")}`;
}

/** By former id. */
function presentIds({ tables }: Snapshot): ReadonlyMap<string, string> {
  const present = new Map<string, string>();
  for (const kind of renamed) {
    const { id, formerKeys } = tables[kind].columns;
    for (let row = 0; row < tables[kind].count; row++)
      for (const key of formerKeys.at(row) ?? []) present.set(`${kind}:${key}`, id.at(row)!);
  }
  return present;
}
