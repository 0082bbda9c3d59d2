import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Tree } from "../../snapshot/select.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import type { Condition, NamedKeys } from "./Condition.ts";

/** What a filter field turns into; several for a field that says several things (`eq` and `in`). */
export type ConditionMaker<Value> = (value: Value) => Condition[];

type Own<Where> = Omit<Where, "and" | "or" | "not">;

/**
 * Of each field of a `where`, its conditions: one that is missing or too much does not compile. `defaults` hold for the fields that a
 * client did not name anywhere in it.
 */
export interface Filter<Where> {
  fields: { readonly [Field in keyof Required<Own<Where>>]: ConditionMaker<NonNullable<Own<Where>[Field]>> };
  defaults?: { readonly [Field in keyof Own<Where>]?: readonly Condition[] };
}

/** Conditions as a client nested them, the defaults of truth included. */
export interface Asked {
  tree: (snapshot: Snapshot) => Tree;
  /** The same for filters that ask the same in other words (`eq`, or `in` of one; null, or nothing). */
  says: unknown;
  keys: NamedKeys[];
}

type Nested = Record<string, unknown>;
interface Branch {
  tree: (snapshot: Snapshot) => Tree;
  says: unknown;
  /** Empty branches count too. */
  count: number;
}
interface Found {
  named: Set<string>;
  keys: NamedKeys[];
}

const deepestNesting = 5;
/** Each looks at all rows that are left. */
const mostConditions = 100;

/** What filters ask where a client names nothing: the same for all, and most lists are asked so. */
const unnamed = new WeakMap<object, Asked>();

/** Throws {@link BadUserInput} where a `where` nests too deep or asks too much. */
export function conditionsOf<Where>(filter: Filter<Where>, where: Where | null | undefined): Asked {
  if (where != null) return askedBy(filter, where);
  const known = unnamed.get(filter);
  if (known !== undefined) return known;
  const { tree, ...asked } = askedBy(filter, where);
  const kept = { ...asked, tree: (snapshot: Snapshot) => snapshot.get(tree) };
  unnamed.set(filter, kept);
  return kept;
}

function askedBy<Where>(filter: Filter<Where>, where: Where | null | undefined): Asked {
  const found: Found = { named: new Set(), keys: [] };
  const asked = branchOf(filter as Filter<unknown>, (where ?? {}) as Nested, "where", 1, found);
  if (asked.count > mostConditions) {
    throw new BadUserInput(
      `where has ${asked.count} conditions; at most ${mostConditions}. Say it with fewer, e.g. with lists of keys.`,
      "where",
    );
  }
  const silent = Object.entries<readonly Condition[] | undefined>(filter.defaults ?? {})
    .filter(([field]) => !found.named.has(field))
    .flatMap(([, conditions]) => conditions ?? []);
  return {
    tree: (snapshot) => ({ all: [...silent.map(({ test }) => test(snapshot)), asked.tree(snapshot)] }),
    says: [silent.map(({ says }) => says), asked.says],
    keys: found.keys,
  };
}

function branchOf(filter: Filter<unknown>, where: Nested, place: string, depth: number, found: Found): Branch {
  if (depth > deepestNesting) {
    throw new BadUserInput(
      `${place} nests deeper than ${deepestNesting}; say it with fewer levels of and, or, not.`,
      "where",
    );
  }
  const inner = (value: unknown, name: string) =>
    branchOf(filter, value as Nested, `${place}.${name}`, depth + 1, found);
  const parts: Branch[] = [];
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined || value === null) continue;
    if (field === "and" || field === "or")
      parts.push(
        joined(
          (value as Nested[]).map((one) => inner(one, field)),
          field,
        ),
      );
    else if (field === "not") parts.push(negated(inner(value, "not")));
    else parts.push(ofField(filter, field, value, `${place}.${field}`, found));
  }
  return joined(parts, "and");
}

function ofField(filter: Filter<unknown>, field: string, value: unknown, place: string, found: Found): Branch {
  found.named.add(field);
  const maker = (filter.fields as Record<string, ConditionMaker<unknown>>)[field];
  if (maker === undefined) throw new Error(`${place} has no condition`);
  const conditions = maker(value);
  found.keys.push(...conditions.flatMap(({ keys }) => keys ?? []));
  return {
    tree: (snapshot) => ({ all: conditions.map(({ test }) => test(snapshot)) }),
    says: [field, ...conditions.map(({ says }) => says)],
    count: conditions.length,
  };
}

function joined(branches: readonly Branch[], by: "and" | "or"): Branch {
  const trees = (snapshot: Snapshot) => branches.map(({ tree }) => tree(snapshot));
  return {
    tree: (snapshot) => (by === "and" ? { all: trees(snapshot) } : { any: trees(snapshot) }),
    says: { [by]: branches.map(({ says }) => says) },
    count: branches.reduce((sum, { count }) => sum + Math.max(1, count), 0),
  };
}

function negated({ tree, says, count }: Branch): Branch {
  return { tree: (snapshot) => ({ not: tree(snapshot) }), says: { not: says }, count };
}
