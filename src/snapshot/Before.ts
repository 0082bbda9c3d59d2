import type { TableName } from "./columnsOf.ts";
import type { IdIndex } from "./IdIndex.ts";
import { Links } from "./Links.ts";
import { searchKinds } from "./searchTexts.ts";
import type { SnapshotParts, Tables } from "./Snapshot.ts";
import type { TableBuilder } from "./TableBuilder.ts";

/** Tables whose rows stand in contributions, each after those of the contribution before it. */
export type WithinContribution = "passage" | "evidence";
type Range = readonly [from: number, to: number];

/** A snapshot from before: what stands in a contribution that has the same version now is taken over, not read again. */
export class Before {
  readonly #moved = new Map<TableName, Uint32Array>();
  readonly #ranges: Record<WithinContribution, Links>;

  /** @param indexes of the tables of now, as they come to be. */
  constructor(
    readonly parts: SnapshotParts,
    private readonly indexes: Partial<Record<TableName, IdIndex>>,
  ) {
    const { contribution, passage, evidence } = parts.tables;
    const rangesIn = (codes: Uint32Array) => Links.back(codes, contribution.count);
    this.#ranges = {
      passage: rangesIn(passage.columns.contribution.codes),
      evidence: rangesIn(evidence.columns.contribution.codes),
    };
  }

  /** Where the rows of a contribution stand; undefined where they are to be read again. */
  rangeOf(table: WithinContribution, id: string, now: Tables["contribution"]): Range | undefined {
    const then = this.parts.tables.contribution;
    const row = then.index.rowOf(id);
    const version = now.columns.dataVersion.at(now.index.rowOf(id));
    if (row < 0 || version === null || then.columns.dataVersion.at(row) !== version) return undefined;
    const rows = this.#ranges[table].of(row);
    if (rows.length === 0) return [0, 0];
    const [from, to] = [rows[0]!, rows.at(-1)! + 1];
    return to - from === rows.length ? [from, to] : undefined;
  }

  /** Takes over rows into the table of now. */
  copy<Name extends WithinContribution>(builder: TableBuilder<Name>, [from, to]: Range): void {
    const moved = this.movedOf(builder.name);
    for (let row = from; row < to; row++) moved[row + 1] = builder.count + row - from + 1;
    const table = this.parts.tables[builder.name] as Parameters<typeof builder.copy>[0];
    builder.copy(table, from, to, (name) => this.movedOf(name));
  }

  /** Of each passage of now the thing, as search numbers them, that it was taken over from; -1 where it was read. */
  formerThings(count: number): Int32Array {
    const { tables } = this.parts;
    let first = 0;
    for (const kind of searchKinds.slice(0, searchKinds.indexOf("passage"))) first += tables[kind].count;
    const former = new Int32Array(count).fill(-1);
    const moved = this.movedOf("passage");
    for (let row = 1; row < moved.length; row++) if (moved[row] !== 0) former[moved[row]! - 1] = first + row - 1;
    return former;
  }

  /** Of each row (plus 1) of then the row (plus 1) of now; 0 where it is gone, or was not taken over. */
  movedOf(name: TableName): Uint32Array {
    const known = this.#moved.get(name);
    if (known !== undefined) return known;
    const { count, columns } = this.parts.tables[name];
    const moved = new Uint32Array(count + 1);
    const index = this.indexes[name];
    if (index !== undefined)
      for (let row = 0; row < count; row++) moved[row + 1] = index.rowOf(columns.id.at(row)!) + 1;
    this.#moved.set(name, moved);
    return moved;
  }
}
