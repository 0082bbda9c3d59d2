import type { LinksIn } from "../../snapshot/adjacency.ts";
import type { CodeColumn, RowColumn, TextColumn } from "../../snapshot/columns.ts";
import type { Rows } from "../../snapshot/select.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Facet, FacetCount } from "./List.ts";

/** A value and its words for people; undefined for what is left out. */
type Say = (snapshot: Snapshot, code: number) => { value: string | null; label: string | null };

/** Of a column of codes: how many rows have each. */
export function facetOf(codes: (snapshot: Snapshot) => ArrayLike<number>, say: Say): Facet {
  return (snapshot, rows) => said(snapshot, countsOf(codes(snapshot), rows), say);
}

/** Of a column of values: how many rows have each. */
export function facetOfValues(
  columnOf: (snapshot: Snapshot) => CodeColumn,
  labelOf?: (value: string) => string,
): Facet {
  return facetOf((snapshot) => columnOf(snapshot).codes, valueSaid(columnOf, labelOf));
}

/** Of a column that names rows of another table: how many rows name each. */
export function facetOfRows(columnOf: (snapshot: Snapshot) => RowColumn, say: Say): Facet {
  return facetOf(
    (snapshot) => columnOf(snapshot).codes,
    (snapshot, code) => (code === 0 ? { value: null, label: null } : say(snapshot, code - 1)),
  );
}

/** Of a column of texts: how many rows have each. */
export function facetOfTexts(columnOf: (snapshot: Snapshot) => TextColumn): Facet {
  return (snapshot, rows) => {
    const column = columnOf(snapshot);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = column.at(row);
      if (value !== null && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, label: value, count }));
  };
}

/** Codes of a column by their values; without words of their own, these stand for themselves. */
export function valueSaid(columnOf: (snapshot: Snapshot) => CodeColumn, labelOf = (value: string) => value): Say {
  return (snapshot, code) => {
    const value = columnOf(snapshot).values[code] ?? null;
    return { value, label: value === null ? null : labelOf(value) };
  };
}

/** Of links: how many rows link to each thing. */
export function facetOfLinks(links: LinksIn, say: Say): Facet {
  return (snapshot, rows) => {
    const { starts, targets, targetCount } = links(snapshot);
    const counts = new Uint32Array(targetCount);
    for (const row of rows) for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[targets[at]!]!++;
    return said(snapshot, counts, say);
  };
}

/** Of what rows name, by its own links: rows are counted by what they name first, of which there is less. `group` puts targets together. */
export function facetThrough(
  codes: (snapshot: Snapshot) => ArrayLike<number>,
  links: LinksIn,
  say: Say,
  group?: (snapshot: Snapshot) => ArrayLike<number>,
): Facet {
  return (snapshot, rows) => {
    const { starts, targets, targetCount } = links(snapshot);
    const groups = group?.(snapshot);
    const named = countsOf(codes(snapshot), rows);
    const counts = new Uint32Array(groups === undefined ? targetCount : 1 + Math.max(0, ...Array.from(groups)));
    for (let thing = 1; thing < named.length; thing++) {
      if (named[thing] === 0) continue;
      const reached = new Set<number>();
      for (let at = starts[thing - 1]!; at < starts[thing]!; at++) reached.add(groups?.[targets[at]!] ?? targets[at]!);
      for (const one of reached) counts[one]! += named[thing]!;
    }
    return said(snapshot, counts, say);
  };
}

function countsOf(codes: ArrayLike<number>, rows: Rows): Uint32Array {
  const counts = new Uint32Array(1 + largest(codes));
  // By number: the first time, before the loop is compiled, iterators take ten times as long.
  for (let at = 0; at < rows.length; at++) counts[codes[rows[at]!]!]!++;
  return counts;
}

const largestOf = new WeakMap<object, number>();

function largest(codes: ArrayLike<number>): number {
  if (codes instanceof Uint8Array) return 255;
  let most = largestOf.get(codes);
  if (most === undefined) {
    most = 0;
    for (let row = 0; row < codes.length; row++) if (codes[row]! > most) most = codes[row]!;
    largestOf.set(codes, most);
  }
  return most;
}

function said(snapshot: Snapshot, counts: Uint32Array, say: Say): FacetCount[] {
  const facets: FacetCount[] = [];
  for (const [code, count] of counts.entries()) {
    if (count === 0) continue;
    const { value, label } = say(snapshot, code);
    if (value !== null && value !== "") facets.push({ value, label: label ?? value, count });
  }
  return facets;
}
