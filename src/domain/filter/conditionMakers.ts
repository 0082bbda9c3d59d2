import { foldPart } from "../../text/fold.ts";
import { firstDayOf, lastDayOf } from "../../text/partialDates.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import { rowNamed } from "../../snapshot/rowNamed.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Tree } from "../../snapshot/select.ts";
import { anyValue, type CodeColumn, type NumberColumn } from "../../snapshot/columns.ts";
import type { Texts } from "../../snapshot/Texts.ts";
import type { Condition, KeyedKind, NamedKeys } from "./Condition.ts";
import type { ConditionMaker } from "./conditionsOf.ts";
import type { ConfidenceFilter, DateFilter, KeyFilter, KeySetFilter, NumberFilter, TextFilter } from "./filters.ts";

/** `{eq, in, isNull}` of an enum. */
export interface ValueFilter {
  eq?: string | null;
  in?: readonly string[] | null;
  isNull?: boolean | null;
}

/** From the rows that keys name (1 each) to what is asked of the rows of the list. */
export type Reach = (snapshot: Snapshot, named: Uint8Array) => Tree;
/** From values of an enum to what is asked of the rows of the list. */
export type Values = (snapshot: Snapshot, values: readonly string[] | typeof anyValue) => Tree;

/** `{eq, in}` of an enum. */
export function valueIn(ask: Values): ConditionMaker<ValueFilter> {
  return (filter) => [
    ...listsOf(filter).map((values) => ({ test: (snapshot: Snapshot) => ask(snapshot, values), says: values })),
    ...nullness(filter, (snapshot) => ask(snapshot, anyValue)),
  ];
}

/** Rows whose column has one of these values. */
export function valuesOf(columnOf: (snapshot: Snapshot) => CodeColumn): Values {
  return (snapshot, values) => {
    const column = columnOf(snapshot);
    return { codes: column.codes, accept: column.mask(values) };
  };
}

/** `{eq, in}` of keys of a kind. */
export function keyIn(kind: KeyedKind, reach: Reach): ConditionMaker<KeyFilter> {
  const some = (snapshot: Snapshot) => reach(snapshot, new Uint8Array(snapshot.tables[kind].count).fill(1));
  return (filter) => [...listsOf(filter).map((keys) => named(kind, reach, keys)), ...nullness(filter, some)];
}

/** `{any, all, none}` of keys of a kind. */
export function linkedTo(kind: KeyedKind, reach: Reach): ConditionMaker<KeySetFilter> {
  return linkedBy((keys) => named(kind, reach, keys));
}

/** `{any, all, none}`; `of` says what some keys ask, any of them. */
export function linkedBy(of: (keys: readonly string[]) => Condition): ConditionMaker<KeySetFilter> {
  return (filter) => {
    const conditions: Condition[] = [];
    if (filter.any != null) conditions.push(of(filter.any));
    if (filter.all != null) conditions.push(allOf(filter.all, of));
    if (filter.none != null) {
      const any = of(filter.none);
      conditions.push({ ...any, test: (snapshot) => ({ not: any.test(snapshot) }), says: { none: any.says } });
    }
    return conditions;
  };
}

function allOf(keys: readonly string[], of: (keys: readonly string[]) => Condition): Condition {
  const each = [...new Set(keys)].map((key) => of([key]));
  return {
    test: (snapshot) => ({ all: each.map(({ test }) => test(snapshot)) }),
    says: { all: each.map(({ says }) => says) },
    keys: each.flatMap((one) => one.keys ?? []),
  };
}

/** `{eq, contains, startsWith}` over search lines (see `searchLinesOf`). */
export function textLike(linesOf: (snapshot: Snapshot) => Texts): ConditionMaker<TextFilter> {
  return (filter) => {
    const parts: string[] = [];
    const add = (text: string | null | undefined, before: string, after: string) => {
      if (text == null) return;
      parts.push(before + foldPart(text.toWellFormed()) + after);
    };
    add(filter.eq, "\n", "\n");
    add(filter.startsWith, "\n", "");
    add(filter.contains, "", "");
    return [
      ...parts.map((part) => ({
        test: (snapshot: Snapshot) => ({ accept: linesOf(snapshot).containing(part) }),
        says: part,
      })),
      ...nullness(filter, (snapshot) => ({ accept: linesOf(snapshot).containing("") })),
    ];
  };
}

/** `{from, to}`. A partial date stands for all of its days; what has no date matches nothing. `reach` comes from the things that have the dates. */
export function within(table: "contribution" | "instrument", reach: Reach): ConditionMaker<DateFilter> {
  return datesIn((snapshot, from, to) => reach(snapshot, datedWithin(snapshot, table, from, to)));
}

/** `{from, to}` of a column of dates and times. */
export function codeWithin(columnOf: (snapshot: Snapshot) => CodeColumn): ConditionMaker<DateFilter> {
  return datesIn((snapshot, from, to) => {
    const { codes, values } = columnOf(snapshot);
    const isWithin = (day: string) => firstDayOf(day) <= to && lastDayOf(day) >= from;
    return {
      codes,
      accept: Uint8Array.from(values, (value) => Number(value !== null && isWithin(value.slice(0, 10)))),
    };
  });
}

/** `{from, to}` of numbers. */
export function numberWithin(
  columnOf: (snapshot: Snapshot) => NumberColumn,
): ConditionMaker<ConfidenceFilter & NumberFilter> {
  return (filter) => {
    const known = (snapshot: Snapshot, from: number, to: number) => {
      const column = columnOf(snapshot);
      return {
        accept: Uint8Array.from(column.values, (_value, row) => {
          const value = column.at(row);
          return Number(value !== null && value >= from && value <= to);
        }),
      };
    };
    const [from, to] = [filter.from ?? -Infinity, filter.to ?? Infinity];
    const isBounded = filter.from != null || filter.to != null;
    return [
      ...(isBounded
        ? [{ test: (snapshot: Snapshot) => known(snapshot, from, to), says: [String(from), String(to)] }]
        : []),
      ...nullness(filter, (snapshot) => known(snapshot, -Infinity, Infinity)),
    ];
  };
}

/** `isNull`; `some` says what has a value. */
function nullness({ isNull }: { isNull?: boolean | null }, some: Condition["test"]): Condition[] {
  if (isNull == null) return [];
  return [{ test: (snapshot) => (isNull ? { not: some(snapshot) } : some(snapshot)), says: { isNull } }];
}

const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];

function datesIn(within: (snapshot: Snapshot, from: string, to: string) => Tree): ConditionMaker<DateFilter> {
  return (filter) => {
    const from = filter.from == null ? firstDay : firstDayOf(filter.from);
    const to = filter.to == null ? lastDay : lastDayOf(filter.to);
    // Without a bound it asks nothing, and what has no date is not left out.
    const isBounded = filter.from != null || filter.to != null;
    return [
      ...(isBounded ? [{ test: (snapshot: Snapshot) => within(snapshot, from, to), says: { from, to } }] : []),
      ...nullness(filter, (snapshot) => within(snapshot, firstDay, lastDay)),
    ];
  };
}

function datedWithin({ tables }: Snapshot, table: "contribution" | "instrument", from: string, to: string): Uint8Array {
  const { count, columns } = tables[table];
  return Uint8Array.from({ length: count }, (_none, row) => {
    const first = columns.firstDay.at(row) ?? "";
    return Number(first !== "" && first <= to && columns.lastDay.at(row)! >= from);
  });
}

function listsOf(filter: ValueFilter): (readonly string[])[] {
  return [...(filter.eq == null ? [] : [[filter.eq]]), ...(filter.in == null ? [] : [filter.in])];
}

/** A condition on things that keys of one kind name. */
export function named(kind: KeyedKind, reach: Reach, keys: readonly string[]): Condition {
  const wellFormed = keys.map((key) => key.toWellFormed());
  return {
    test: (snapshot) => reach(snapshot, rowsNamed(snapshot, kind, wellFormed)),
    says: wellFormed,
    keys: [{ kind, keys: wellFormed }],
  };
}

/** 1 for each row of a table that one of the keys names. */
export function rowsNamed(snapshot: Snapshot, table: TableName, keys: readonly string[]): Uint8Array {
  const rows = new Uint8Array(snapshot.tables[table].count);
  for (const key of keys) {
    const row = rowNamed(snapshot, table, `${table}:${key}`);
    if (row >= 0) rows[row] = 1;
  }
  return rows;
}

/** Keys by kind, where the key itself tells the kind. */
export function byKind(keys: readonly string[], kindOf: (key: string) => KeyedKind): NamedKeys[] {
  const kinds = new Map<KeyedKind, string[]>();
  for (const key of keys) kinds.set(kindOf(key), [...(kinds.get(kindOf(key)) ?? []), key]);
  return [...kinds].map(([kind, named]) => ({ kind, keys: named }));
}
