import { foldPart } from "../../text/fold.ts";
import { firstDayOf, lastDayOf } from "../../text/partialDates.ts";
import type { TableName } from "../../snapshot/columnsOf.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Tree } from "../../snapshot/select.ts";
import type { Texts } from "../../snapshot/Texts.ts";
import type { Condition, KeyedKind, NamedKeys } from "./Condition.ts";
import type { ConditionMaker } from "./conditionsOf.ts";
import type { DateFilter, KeyFilter, KeySetFilter, TextFilter } from "./filters.ts";

/** `{eq, in}` of an enum. */
export interface ValueFilter {
  eq?: string | null;
  in?: readonly string[] | null;
}

/** From the rows that keys name (1 each) to what is asked of the rows of the list. */
export type Reach = (snapshot: Snapshot, named: Uint8Array) => Tree;
/** From values of an enum to what is asked of the rows of the list. */
export type Values = (snapshot: Snapshot, values: readonly string[]) => Tree;

/** `{eq, in}` of an enum. */
export function valueIn(ask: Values): ConditionMaker<ValueFilter> {
  return (filter) => listsOf(filter).map((values) => ({ test: (snapshot) => ask(snapshot, values), says: values }));
}

/** `{eq, in}` of keys of a kind. */
export function keyIn(kind: KeyedKind, reach: Reach): ConditionMaker<KeyFilter> {
  return (filter) => listsOf(filter).map((keys) => named(kind, reach, keys));
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
    return parts.map((part) => ({
      test: (snapshot) => ({ accept: linesOf(snapshot).containing(part) }),
      says: part,
    }));
  };
}

/** `{from, to}`. A partial date stands for all of its days; what has no date matches nothing. `reach` comes from the things that have the dates. */
export function within(table: "contribution" | "instrument", reach: Reach): ConditionMaker<DateFilter> {
  return (filter) => {
    // Without a bound it asks nothing, and what has no date is not left out.
    if (filter.from == null && filter.to == null) return [];
    const from = filter.from == null ? "0000-01-01" : firstDayOf(filter.from);
    const to = filter.to == null ? "9999-12-31" : lastDayOf(filter.to);
    return [{ test: (snapshot) => reach(snapshot, datedWithin(snapshot, table, from, to)), says: { from, to } }];
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
export function rowsNamed({ tables }: Snapshot, table: TableName, keys: readonly string[]): Uint8Array {
  const { count, index } = tables[table];
  const rows = new Uint8Array(count);
  for (const key of keys) {
    const row = index.rowOf(`${table}:${key}`);
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
