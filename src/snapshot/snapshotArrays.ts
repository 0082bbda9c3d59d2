import { CodeColumn, FlagColumn, NumberColumn, RowColumn, TextColumn, TextListColumn } from "./columns.ts";
import { columnsOf, type ColumnSort, type TableName } from "./columnsOf.ts";
import { IdIndex } from "./IdIndex.ts";
import { Links } from "./Links.ts";
import { sharedCopy } from "./sharedMemory.ts";
import { type SearchArrays, searchArrayNames } from "./searchArrays.ts";
import type { LinkName, SnapshotParts, StoredLinks, Tables } from "./Snapshot.ts";
import type { Table } from "./Table.ts";
import { Texts } from "./Texts.ts";

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A snapshot as its arrays, in memory that all threads of a program can have, and what is small. */
export interface PackedSnapshot {
  json: Record<string, unknown>;
  arrays: Map<string, Numbers>;
}

export function packed(parts: SnapshotParts): PackedSnapshot {
  const { json, arrays } = arraysOf(parts);
  for (const [name, array] of arrays)
    if (!(array.buffer instanceof SharedArrayBuffer))
      arrays.set(name, sharedCopy(array.constructor as Uint32ArrayConstructor, array));
  return { json, arrays };
}

type AnyColumn = CodeColumn | FlagColumn | NumberColumn | RowColumn | TextColumn | TextListColumn;

function arraysOf({ dataVersion, tables, links, linkColumns, search }: SnapshotParts): PackedSnapshot {
  const arrays = new Map<string, Numbers>();
  const codes: Record<string, unknown> = {};
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries<Table>(tables)) {
    counts[name] = table.count;
    arrays.set(`${name}/slots`, table.index.slots);
    for (const [column, kept] of Object.entries<AnyColumn>(table.columns as never)) {
      const place = `${name}.${column}`;
      if (kept instanceof CodeColumn) codes[place] = kept.values;
      for (const [part, array] of Object.entries(partsOf(kept))) arrays.set(`${place}/${part}`, array);
    }
  }
  const targets: Record<string, number> = {};
  for (const [name, link] of Object.entries<Links>(links as never)) {
    targets[name] = link.targetCount;
    arrays.set(`${name}/starts`, link.starts);
    arrays.set(`${name}/targets`, link.targets);
    arrays.set(`${name}/numbers`, link.numbers);
  }
  const { cited, ...columns } = linkColumns;
  arrays.set("cited/expanded", cited.expanded);
  arrays.set("cited/position", cited.position);
  for (const [name, array] of Object.entries<Numbers>(search as never)) arrays.set(`search/${name}`, array);
  return { json: { dataVersion, counts, codes, targets, columns }, arrays };
}

function partsOf(column: AnyColumn): Record<string, Numbers> {
  if (column instanceof NumberColumn) return { values: column.values };
  if (column instanceof TextColumn || column instanceof TextListColumn) {
    const { bytes, offsets, nulls } = column.texts;
    return { bytes, offsets, nulls };
  }
  return { codes: column.codes };
}

interface Json {
  dataVersion: string;
  counts: Record<string, number>;
  codes: Record<string, (string | null)[]>;
  targets: Record<string, number>;
  columns: Omit<SnapshotParts["linkColumns"], "cited">;
}

export function unpacked({ json, arrays }: PackedSnapshot): SnapshotParts {
  const { dataVersion, counts, codes, targets, columns } = json as unknown as Json;
  const array = <Of extends Numbers>(name: string) => {
    const found = arrays.get(name);
    if (found === undefined) throw new Error(`the file of the snapshot lacks ${name}`);
    return found as Of;
  };
  const columnAt = (place: string, sort: ColumnSort): AnyColumn => {
    if (sort === "text" || sort === "texts") {
      const texts = new Texts(array(`${place}/bytes`), array(`${place}/offsets`), array(`${place}/nulls`));
      return sort === "text" ? new TextColumn(texts) : new TextListColumn(texts);
    }
    if (sort === "number") return new NumberColumn(array(`${place}/values`));
    if (sort === "flag") return new FlagColumn(array(`${place}/codes`));
    return sort === "code"
      ? new CodeColumn(array(`${place}/codes`), codes[place]!)
      : new RowColumn(array(`${place}/codes`));
  };
  const tableOf = (name: TableName) => {
    const sorts = Object.entries<ColumnSort>(columnsOf[name]);
    const kept = Object.fromEntries(sorts.map(([column, sort]) => [column, columnAt(`${name}.${column}`, sort)]));
    const index = IdIndex.of((kept["id"] as TextColumn).texts, array(`${name}/slots`));
    return { name, count: counts[name]!, columns: kept, index };
  };
  const linksOf = (name: LinkName) =>
    Links.stored(array(`${name}/starts`), array(`${name}/targets`), array(`${name}/numbers`), targets[name]!);
  return {
    dataVersion,
    tables: byName(Object.keys(columnsOf) as TableName[], tableOf) as unknown as Tables,
    links: byName(Object.keys(targets) as LinkName[], linksOf) as unknown as StoredLinks,
    linkColumns: { ...columns, cited: { expanded: array("cited/expanded"), position: array("cited/position") } },
    search: byName(searchArrayNames, (name) => array(`search/${name}`)) as unknown as SearchArrays,
  };
}

function byName<Name extends string, Thing>(
  names: readonly Name[],
  make: (name: Name) => Thing,
): Record<string, Thing> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}
