import type { Texts } from "./Texts.ts";

/** How a number that is not known stands among others. */
export const nullNumber = -(2 ** 31);

/** In the place of values: whatever is known. */
export const anyValue = Symbol("any value");

/** A column as it is read: null where nothing is known. */
export interface Column<Value = unknown> {
  at(row: number): Value | null;
}

/** Few values that many rows share; code 0 is null. */
export class CodeColumn implements Column<string> {
  constructor(
    readonly codes: Uint8Array | Uint16Array | Uint32Array,
    /** By code. */
    readonly values: readonly (string | null)[],
  ) {}

  at(row: number): string | null {
    return this.values[this.codes[row]!] ?? null;
  }

  /** 1 for the codes of these values, or of all values. */
  mask(values: Iterable<string> | typeof anyValue): Uint8Array {
    const wanted = values === anyValue ? undefined : new Set(values);
    return Uint8Array.from(this.values, (value) => Number(value !== null && (wanted?.has(value) ?? true)));
  }
}

/** The row of another table, plus 1; 0 is null. */
export class RowColumn {
  constructor(readonly codes: Uint32Array) {}

  /** -1 for none. */
  at(row: number): number {
    return this.codes[row]! - 1;
  }
}

export class NumberColumn implements Column<number> {
  constructor(readonly values: Int32Array | Float64Array) {}

  at(row: number): number | null {
    const value = this.values[row]!;
    return value === nullNumber ? null : value;
  }
}

export class FlagColumn implements Column<boolean> {
  /** 0 false, 1 true, 2 null */
  constructor(readonly codes: Uint8Array) {}

  at(row: number): boolean | null {
    const code = this.codes[row]!;
    return code === 2 ? null : code === 1;
  }
}

export class TextColumn implements Column<string> {
  constructor(readonly texts: Texts) {}

  at(row: number): string | null {
    return this.texts.at(row);
  }
}

/** Lists of texts, each kept as JSON. */
export class TextListColumn implements Column<string[]> {
  constructor(readonly texts: Texts) {}

  at(row: number): string[] | null {
    const text = this.texts.at(row);
    return text === null ? null : (JSON.parse(text) as string[]);
  }
}
