import { CodeColumn, FlagColumn, NumberColumn, nullNumber, RowColumn, TextColumn, TextListColumn } from "./columns.ts";
import { Growing } from "./Growing.ts";
import type { IdIndex } from "./IdIndex.ts";
import { sharedCopy } from "./sharedMemory.ts";
import { TextsBuilder } from "./TextsBuilder.ts";

/** Takes the values of a column row by row. */
export interface ColumnBuilder {
  add(value: unknown): void;
  /** Takes rows of the same column of another snapshot, where `moved` says which row (plus 1) is which by now, of the table that it names. */
  copy(column: never, from: number, to: number, moved: Uint32Array): void;
  finish(): CodeColumn | RowColumn | NumberColumn | FlagColumn | TextColumn | TextListColumn;
}

export class CodeBuilder implements ColumnBuilder {
  readonly #codes = new Growing(Uint32Array);
  readonly #codeOf = new Map<string, number>();
  /** The codes here of those of another column. */
  #copied: number[] = [];
  #copiedFrom: CodeColumn["values"] | undefined;

  add(value: string | null | undefined): void {
    this.#codes.add(this.#code(value));
  }

  copy({ codes, values }: CodeColumn, from: number, to: number): void {
    if (this.#copiedFrom !== values) [this.#copiedFrom, this.#copied] = [values, []];
    for (let row = from; row < to; row++)
      this.#codes.add((this.#copied[codes[row]!] ??= this.#code(values[codes[row]!])));
  }

  #code(value: string | null | undefined): number {
    if (value == null) return 0;
    let code = this.#codeOf.get(value);
    if (code === undefined) this.#codeOf.set(value, (code = this.#codeOf.size + 1));
    return code;
  }

  finish(): CodeColumn {
    const { values } = this.#codes;
    const names = [null, ...this.#codeOf.keys()];
    const Codes = names.length <= 1 << 8 ? Uint8Array : names.length <= 1 << 16 ? Uint16Array : Uint32Array;
    return new CodeColumn(sharedCopy(Codes, values), names);
  }
}

/** Takes ids of things whose table is there already. */
export class RowBuilder implements ColumnBuilder {
  readonly #rows = new Growing(Uint32Array);

  constructor(readonly target: IdIndex) {}

  add(id: string | null | undefined): void {
    this.#rows.add(id == null ? 0 : this.target.rowOf(id) + 1);
  }

  copy({ codes }: RowColumn, from: number, to: number, moved: Uint32Array): void {
    for (let row = from; row < to; row++) this.#rows.add(moved[codes[row]!]!);
  }

  finish(): RowColumn {
    return new RowColumn(this.#rows.values);
  }
}

export class NumberBuilder implements ColumnBuilder {
  readonly #numbers = new Growing(Float64Array);
  #isWhole = true;

  add(value: number | null | undefined): void {
    if (value != null) this.#isWhole &&= Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    this.#numbers.add(value ?? nullNumber);
  }

  copy({ values }: NumberColumn, from: number, to: number): void {
    this.#isWhole &&= values instanceof Int32Array;
    this.#numbers.addAll(values.subarray(from, to));
  }

  finish(): NumberColumn {
    const { values } = this.#numbers;
    return new NumberColumn(this.#isWhole ? sharedCopy(Int32Array, values) : values);
  }
}

export class FlagBuilder implements ColumnBuilder {
  readonly #flags = new Growing(Uint8Array);

  add(value: boolean | null | undefined): void {
    this.#flags.add(value == null ? 2 : Number(value));
  }

  copy({ codes }: FlagColumn, from: number, to: number): void {
    this.#flags.addAll(codes.subarray(from, to));
  }

  finish(): FlagColumn {
    return new FlagColumn(this.#flags.values);
  }
}

export class TextBuilder implements ColumnBuilder {
  readonly #texts = new TextsBuilder();

  add(value: string | null | undefined): void {
    this.#texts.add(value);
  }

  copy({ texts }: TextColumn, from: number, to: number): void {
    this.#texts.copy(texts, from, to);
  }

  finish(): TextColumn {
    return new TextColumn(this.#texts.finish());
  }
}

export class TextListBuilder implements ColumnBuilder {
  readonly #texts = new TextsBuilder();

  add(value: readonly string[] | null | undefined): void {
    this.#texts.add(value == null ? null : JSON.stringify(value));
  }

  copy({ texts }: TextListColumn, from: number, to: number): void {
    this.#texts.copy(texts, from, to);
  }

  finish(): TextListColumn {
    return new TextListColumn(this.#texts.finish());
  }
}
