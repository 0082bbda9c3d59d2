import { evidenceAt, keyAt } from "../../../exports/rdf/addresses.ts";
import type { CellTerm } from "../../../exports/rdf/cellTerms.ts";
import type { Resource } from "../../../exports/rdf/Resource.ts";
import { allTables } from "../../../exports/tables/allTables.ts";
import type { Cell, Row } from "../../../exports/tables/ExportTable.ts";
import { keyOf } from "../../../exports/tables/keyOf.ts";
import { PackageTables } from "../PackageTables.ts";
import { rowMakers } from "./rowMakers.ts";

export type OpenRow = Record<string, Cell>;

const empty = new Map(
  allTables.map(({ name, fields }) => [name, Object.fromEntries(fields.map((field) => [field.name, null]))]),
);
const types = Object.keys(rowMakers);

/** Whether a thing stands in the tables. */
export function isRow(resource: Resource): boolean {
  return types.some((type) => resource.types.includes(type));
}

/** The rows of the tables, out of what RDF says of one thing after another. */
export class RowsOfThings {
  readonly #rows = new Map<string, OpenRow[]>(allTables.map(({ name }) => [name, []]));
  /** Several resources say what one row does. */
  readonly #evidence = new Map<string, OpenRow>();
  readonly texts = new Map<string, string>();

  constructor(
    things: Iterable<Resource>,
    /** The whole form of an address within the site. */
    readonly whole: (address: string) => string,
  ) {
    for (const thing of things) rowMakers[types.find((type) => thing.types.includes(type))!]!(thing, this);
  }

  row(table: string, cells: OpenRow): OpenRow {
    const row = { ...empty.get(table), ...cells };
    this.#rows.get(table)!.push(row);
    return row;
  }

  evidence(address: string): OpenRow {
    const key = evidenceAt(address) ?? address;
    let row = this.#evidence.get(key);
    if (row === undefined) this.#evidence.set(key, (row = this.row("evidence", { key })));
    return row;
  }

  /** Puts what a resource says into a row. */
  fill(row: OpenRow, resource: Resource, cellTerms: readonly CellTerm[]): void {
    for (const { column, term, kind, words } of cellTerms) {
      const [own, link] = [resource.valueOf(words ?? term), resource.linkOf(term)];
      if (own !== null) row[column] = own;
      else if (link === null) continue;
      else row[column] = kind === undefined ? this.whole(link) : (keyAt(kind, link) ?? null);
    }
  }

  /** All of them, in their order, whatever the order of the things was; `provisions` are the keys of those that there are. */
  tables(provisions: ReadonlySet<unknown> = new Set()): PackageTables {
    for (const row of this.#rows.get("evidence_links")!) row["target"] = citedAs(String(row["target"]), provisions);
    for (const rows of this.#rows.values()) rows.sort(byPosition);
    this.#rows.get("enshrinements")!.sort((a, b) => numberIn(a) - numberIn(b));
    return new PackageTables(this.#rows);
  }
}

/** Addresses do not say what is an instrument and what a provision of one. */
function citedAs(id: string, provisions: ReadonlySet<unknown>): string {
  return id.startsWith("instrument:") && provisions.has(keyOf(id)) ? `provision:${keyOf(id)}` : id;
}

function byPosition(a: Row, b: Row): number {
  return Number(a["position"] ?? 0) - Number(b["position"] ?? 0);
}

/** `udhr/openness/10` → 10 */
function numberIn({ key }: Row): number {
  return Number(/\d+$/.exec(String(key))?.[0]);
}
