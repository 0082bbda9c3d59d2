import { BadUserInput } from "../input/BadUserInput.ts";
import type { Condition, Tree } from "./Condition.ts";

/** What a filter field turns into; several for a field that says several things (`eq` and `in`). */
export type ConditionMaker = (value: never) => Condition[];

/** Of each field of a `where`, its conditions; `defaults` hold for the fields that a client did not name anywhere in it. */
export interface Filter {
  fields: Readonly<Record<string, ConditionMaker>>;
  defaults?: Readonly<Record<string, readonly Condition[]>>;
}

type Where = Record<string, unknown>;

const deepestNesting = 5;
/** Each becomes a part of the statement, which the engines take ever longer to plan. */
const mostConditions = 100;

/** The conditions of a `where`, the defaults of truth included. Throws {@link BadUserInput} where it nests too deep. */
export function conditionsOf(filter: Filter, where: object | null | undefined): Tree {
  const named = new Set<string>();
  const asked = treeOf(filter, (where ?? {}) as Where, "where", 1, named);
  const silent = Object.entries(filter.defaults ?? {})
    .filter(([field]) => !named.has(field))
    .flatMap(([, conditions]) => conditions);
  const count = countOf(asked);
  if (count > mostConditions) {
    throw new BadUserInput(
      `where has ${count} conditions; at most ${mostConditions}. Say it with fewer, e.g. with lists of keys.`,
      "where",
    );
  }
  return { all: [...silent, asked] };
}

/** Branches count too: empty ones make a statement long as well. */
function countOf(tree: Tree): number {
  if ("not" in tree) return countOf(tree.not);
  const branches = "all" in tree ? tree.all : "any" in tree ? tree.any : [];
  return branches.reduce((sum, branch) => sum + Math.max(1, countOf(branch)), "fragment" in tree ? 1 : 0);
}

function treeOf(filter: Filter, where: Where, place: string, depth: number, named: Set<string>): Tree {
  if (depth > deepestNesting) {
    throw new BadUserInput(
      `${place} nests deeper than ${deepestNesting}; say it with fewer levels of and, or, not.`,
      "where",
    );
  }
  const inner = (value: unknown, name: string) => treeOf(filter, value as Where, `${place}.${name}`, depth + 1, named);
  const parts: Tree[] = [];
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined || value === null) continue;
    if (field === "and") parts.push({ all: (value as Where[]).map((one) => inner(one, "and")) });
    else if (field === "or") parts.push({ any: (value as Where[]).map((one) => inner(one, "or")) });
    else if (field === "not") parts.push({ not: inner(value, "not") });
    else {
      named.add(field);
      const maker = filter.fields[field];
      if (maker === undefined) throw new Error(`${place}.${field} has no condition`);
      parts.push({ all: maker(value as never) });
    }
  }
  return { all: parts };
}
